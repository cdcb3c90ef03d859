import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Clock } from "./clock.ts";
import type { Shapes } from "./lookahead.ts";
import type { NodeRegistry } from "./nodes.ts";
import type { Bus } from "./bus.ts";
import type { ProcessorTable } from "./outbox.ts";

/** What the composition root puts together once and hands to everyone. */
export interface Runtime {
  dataSource: DataSource;
  clock: Clock;
  processors: ProcessorTable;
  bus: Bus;
  shapes: Shapes;
  nodes: NodeRegistry;
  log: Logger;
  /** When somebody next loses access to something because its date comes; null: nothing ends by itself. */
  accessEndsAt(personId: string, now: Date): Promise<Date | null>;
  /** Milliseconds between two looks whether who follows something still may; tests look more often. */
  recheckAccessEvery?: number;
}
