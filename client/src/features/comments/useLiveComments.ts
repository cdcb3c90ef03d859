import { useSubscription } from "@apollo/client/react";
import { useCallback, useState } from "react";
import { CommentAdded, CommentChanged } from "./commentQueries";
import { useThreadCache, type Commented } from "./useThreadCache";

interface Arrived {
  id: string;
  parent: string | null;
}

/** Comments by others wait behind a bar until they are asked for, so that nothing moves under whoever reads or types. */
export function useLiveComments(contribution: Commented, viewerId: string | null) {
  const { appendComment } = useThreadCache(contribution);
  const [waiting, setWaiting] = useState<Arrived[]>([]);

  useSubscription(CommentAdded, {
    variables: { contribution: contribution.id },
    skip: viewerId === null,
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      const comment = data?.commentAdded;
      if (!comment || comment.author.id === viewerId) return;
      setWaiting((known) => (known.some(({ id }) => id === comment.id) ? known : [...known, { id: comment.id, parent: comment.parent?.id ?? null }]));
    },
  });

  // What is removed or brought back changes where it stands.
  useSubscription(CommentChanged, { variables: { contribution: contribution.id }, skip: viewerId === null, ignoreResults: true });

  const show = useCallback(() => {
    for (const { id, parent } of waiting) appendComment(id, parent);
    setWaiting([]);
  }, [appendComment, waiting]);

  return { count: waiting.length, show };
}
