import type { DocumentNode } from "@apollo/client";
import { useSuspenseFragment as useNamedFragment } from "@apollo/client/react";
import { Kind } from "graphql";

/** A fragment that spreads others is a document of several; the first one is the component's own. */
function ownName(document: DocumentNode): string | undefined {
  const [own] = document.definitions;
  return own?.kind === Kind.FRAGMENT_DEFINITION ? own.name.value : undefined;
}

function useOwnFragment(options: Parameters<typeof useNamedFragment>[0]) {
  return useNamedFragment({ ...options, fragmentName: ownName(options.fragment) });
}

/** What a component asked for in its fragment. */
export const useSuspenseFragment = useOwnFragment as typeof useNamedFragment;
