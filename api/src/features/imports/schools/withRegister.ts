import { gunzipSync } from "node:zlib";
import { badInput } from "../../../kernel/errors.ts";
import { parseRegister, type RegisteredSchool } from "./readRegister.ts";
import { UnreadableRegister } from "./unreadableRegister.ts";

/** Ten times the register of today; what is packed can be very much larger than it looks. */
const LARGEST = 20 * 1024 * 1024;

/** Does something with the schools of an uploaded register (gzipped, in base64). What is wrong with it becomes a wrong input of the field `file`. */
export async function withRegister<T>(file: string, work: (schools: RegisteredSchool[]) => Promise<T>): Promise<T> {
  try {
    return await work(parseRegister(unpacked(file), "the file"));
  } catch (error) {
    throw error instanceof UnreadableRegister ? badInput({ path: "file", ...error.problem }) : error;
  }
}

function unpacked(file: string): Uint8Array {
  try {
    return gunzipSync(Buffer.from(file, "base64"), { maxOutputLength: LARGEST });
  } catch {
    throw new UnreadableRegister("The file is not gzipped, or too large.", { because: "register.unreadable" });
  }
}
