const CHUNK = 0x8000;

/** A file for a field of the API: gzipped, in base64. */
export async function packed(file: Blob): Promise<string> {
  const zipped = new Uint8Array(await new Response(file.stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
  let binary = "";
  for (let at = 0; at < zipped.length; at += CHUNK) binary += String.fromCharCode(...zipped.subarray(at, at + CHUNK));
  return btoa(binary);
}
