/** What the API accepts; the server has the last word. */
export const LARGEST_LIST = 256 * 1024;

export interface ListFile {
  name: string;
  base64: string;
}

/** The bytes as they are: which signs they stand for is found out by the server. */
export async function readListFile(file: File): Promise<ListFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
}
