import { Signal } from "../../lib/signal";

/** True from the moment that the server no longer knows us, until we signed in again. The page and what is typed in it stay. */
export const sessionEnded = new Signal(false);

/** True while somebody leaves by themselves: an answer for nobody is then what they asked for. */
export const signingOut = new Signal(false);
