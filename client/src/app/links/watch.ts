import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { ApolloLink } from "@apollo/client/link";
import { ErrorLink } from "@apollo/client/link/error";
import { tap } from "rxjs";
import { answered, unanswered } from "../../lib/connection";
import { sessionEnded } from "../../features/session/sessionEnded";

/** Keeps two signals true: whether the server answers, and whether it still knows who we are. */
export function watchLink(): ApolloLink {
  const errors = new ErrorLink(({ error }) => {
    if (CombinedGraphQLErrors.is(error)) {
      if (error.errors.some(({ message }) => message === "session.required")) sessionEnded.set(true);
    } else if (!ServerError.is(error)) {
      unanswered();
    }
  });
  const answers = new ApolloLink((operation, forward) => forward(operation).pipe(tap({ next: answered })));
  return ApolloLink.from([errors, answers]);
}
