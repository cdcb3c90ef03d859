import { existsSync } from "node:fs";
import { join } from "node:path";

/** The path of a file in `shared/`, the folder beside the repository with real input that nobody here wrote. */
export const shared = (...path: string[]): string => join(import.meta.dirname, "../../../shared", ...path);

/** Tests of real input stand aside where the folder is not there; with REQUIRE_SHARED=1 they run, and fail. */
export const sharedIsHere = existsSync(shared()) || process.env.REQUIRE_SHARED === "1";

/** A title that says why the test stands aside. */
export const withShared = (title: string): string => (sharedIsHere ? title : `absent: ../shared. ${title}`);
