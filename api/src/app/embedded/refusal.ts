/** Something the person at the keyboard can mend: one sentence, printed without a stack trace. */
export class StartRefusal extends Error {
  override readonly name: string = "StartRefusal";
}

export class DataFolderInUse extends StartRefusal {
  override readonly name: string = "DataFolderInUse";
}

const SENTENCES: Record<string, (folder: string) => string> = {
  EACCES: (folder) => `The data folder ${folder} is not writable for this user; change its owner, or point KENNISKRING_DATA at a folder of your own.`,
  EROFS: (folder) => `The data folder ${folder} is on a read-only disk; point KENNISKRING_DATA at a folder that can be written.`,
  ENOSPC: (folder) => `The disk that holds the data folder ${folder} is full; make room and start again.`,
  ENOTDIR: (folder) => `The data folder ${folder} cannot be made, because part of its path is a file; point KENNISKRING_DATA elsewhere.`,
  EIO: (folder) => `The disk that holds the data folder ${folder} reports an error; check the disk, then start again.`,
};
SENTENCES.EPERM = SENTENCES.EACCES!;
SENTENCES.EEXIST = SENTENCES.ENOTDIR!;
SENTENCES.EDQUOT = SENTENCES.ENOSPC!;

export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Turns what the file system says about the data folder into a sentence; other errors stay what they are. */
export function refusalFor(error: unknown, folder: string): unknown {
  const sentence = SENTENCES[errorCode(error) ?? ""];
  return sentence ? new StartRefusal(sentence(folder), { cause: error }) : error;
}

/** The same for what initdb and postgres print, which carry no code. */
export function refusalFromOutput(output: string, folder: string): StartRefusal {
  const code = /No space left on device/.test(output)
    ? "ENOSPC"
    : /Read-only file system/.test(output)
      ? "EROFS"
      : /Permission denied|has wrong ownership/.test(output)
        ? "EACCES"
        : /Input\/output error/.test(output)
          ? "EIO"
          : undefined;
  if (code) return new StartRefusal(SENTENCES[code]!(folder));
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "it gave no reason";
  return new StartRefusal(`The embedded PostgreSQL does not start in ${folder}: ${telling.replace(/^.*?(FATAL|PANIC|error):\s*/, "").trim()}`);
}
