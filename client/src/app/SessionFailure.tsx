import { useApolloClient } from "@apollo/client/react";
import { broughtSession } from "../features/session/broughtSession";
import { SessionContext, SessionQuery } from "../features/session/session";
import { ErrorPage } from "./ErrorPage";
import { Shell } from "./shell/Shell";

interface Props {
  error: unknown;
  tryAgain: () => void;
}

/** Nobody could say who is here: the shell as far as it is known, and a way to ask again. */
export function SessionFailure({ error, tryAgain }: Props) {
  const client = useApolloClient();
  const ask = () => client.query({ query: SessionQuery }).then(tryAgain, () => undefined);
  return (
    <SessionContext value={{ viewer: null, isUnknown: broughtSession(), changed: ask, resumed: ask }}>
      <Shell>
        <ErrorPage error={error} tryAgain={ask} />
      </Shell>
    </SessionContext>
  );
}
