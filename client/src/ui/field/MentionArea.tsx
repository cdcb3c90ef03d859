import { useState, type ComponentType, type ReactNode, type RefObject } from "react";
import classes from "./Mention.module.css";
import type { FindMentionable } from "./mentions";

interface BoxProps {
  area: RefObject<HTMLTextAreaElement | null>;
  find: FindMentionable;
}

interface Props {
  area: RefObject<HTMLTextAreaElement | null>;
  /** Left out: nobody can be named here. */
  people: FindMentionable | undefined;
  children: ReactNode;
}

/** Around a text area in which people can be named. The script of the list comes with the first focus; where it does not come, one writes on. */
export function MentionArea({ area, people, children }: Props) {
  const [Box, setBox] = useState<ComponentType<BoxProps> | null>(null);
  if (!people) return children;

  const wake = () => {
    if (Box) return;
    import("./MentionBox").then(
      ({ MentionBox }) => setBox(() => MentionBox),
      () => undefined,
    );
  };
  return (
    <div className={classes.anchor} onFocus={wake}>
      {children}
      {Box && <Box area={area} find={people} />}
    </div>
  );
}
