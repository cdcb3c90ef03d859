import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export async function listening(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}

/** A port that is free now: for an address that must be known before anybody listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await closed(server);
  return port;
}
