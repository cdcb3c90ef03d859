import type { Commented } from "./useThreadCache";

/** What every comment of one page needs to know about where it stands. */
export interface ThreadContext {
  contribution: Commented;
  authorId: string;
  question: boolean;
  /** Nobody may add anything, or the viewer may not. */
  closed: boolean;
  /** The comment that the address points to. */
  linked: string | null;
}
