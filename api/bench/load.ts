import { Agent, request } from "node:http";

interface Target {
  port: number;
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface Load {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** Asks the same again and again over so many connections for so long; every answer must be a 200. */
export async function load(target: Target, connections: number, milliseconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + milliseconds;
  const ask = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      await once(agent, target);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const seconds = (performance.now() - begin) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

export function once(agent: Agent, { port, path, headers, body }: Target): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, port, path, method: "POST", headers: { ...headers, "content-length": Buffer.byteLength(body) } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`answered ${response.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
