import { createHash } from "node:crypto";
import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestContextResponseForOperation, GraphQLResponse } from "@apollo/server";
import { GraphQLError, Kind, OperationTypeNode, visit, type ASTVisitor, type FormattedExecutionResult } from "graphql";
import type { Pool, PoolClient } from "pg";
import type { QueryRunner } from "typeorm";
import type { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver.js";
import { after, DAY } from "../kernel/clock.ts";
import type { Context } from "../kernel/context.ts";
import { ErrorCode, Refused } from "../kernel/errors.ts";
import type { Runtime } from "../kernel/runtime.ts";
import { formatError } from "./errors.ts";
import { Turns } from "./turns.ts";

const LONGEST_KEY = 200;
/** Nobody tries again after this long. */
const REMEMBERED = 3 * DAY;

const CLAIM = `INSERT INTO idempotency_keys (person_id, key, body_hash, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key`;
const ANSWERED = `SELECT body_hash AS "bodyHash", answer FROM idempotency_keys WHERE person_id = $1 AND key = $2`;
const KEEP = "UPDATE idempotency_keys SET answer = $3 WHERE person_id = $1 AND key = $2";

/** Connections that stay free of them: see `turnsOf`. */
const KEPT_FREE = 2;

/** The open transaction in which a mutation runs, and the key under which its answer will be kept. */
interface Claim {
  runner: QueryRunner;
  personId: string;
  key: string;
}

/**
 * A mutation that carries an `Idempotency-Key` has one effect, however often it arrives. Key, effect and answer are written in one
 * transaction that spans the whole operation: a second arrival waits for the first, and is given its answer. One that fails keeps
 * nothing, so that it can be tried again.
 */
export const idempotency: ApolloServerPlugin<Context> = {
  requestDidStart: async () => {
    let claim: Claim | null = null;
    return {
      async responseForOperation(request) {
        const key = request.request.http?.headers.get("idempotency-key");
        const { viewer } = request.contextValue;
        if (!key || !viewer || request.operation.operation !== OperationTypeNode.MUTATION || remembersNothing(request)) return null;
        try {
          if (key.length > LONGEST_KEY) throw new Refused(ErrorCode.BAD_USER_INPUT, "idempotency.too_long");
          const answer = await claimOrAnswer(request, viewer.id, key);
          if ("runner" in answer) claim = answer;
          return claim ? null : respond(request, answer as FormattedExecutionResult);
        } catch (error) {
          return respond(request, failure(request.contextValue, error));
        }
      },
      async willSendResponse(request) {
        if (!claim) return;
        const { runtime } = request.contextValue;
        const { runner, personId, key } = claim;
        claim = null;
        const { body } = request.response;
        const result = body.kind === "single" ? body.singleResult : body.initialResult;
        if (body.kind !== "single" || result.errors) {
          // What was answered so far is undone with the rest: it must not be shown.
          if (result.data) result.data = null;
          return rollBack(runtime, runner);
        }
        try {
          await runner.query(KEEP, [personId, key, JSON.stringify(result)]);
          await runner.commitTransaction();
          await release(runtime, runner);
        } catch (error) {
          await rollBack(runtime, runner);
          body.singleResult = failure(request.contextValue, error);
        }
      },
    };
  },
};

/** Keys are kept for as long as somebody may try again. */
export async function forgetOldKeys({ dataSource, clock }: Runtime): Promise<void> {
  await dataSource.query("DELETE FROM idempotency_keys WHERE created_at < $1", [after(clock.now(), -REMEMBERED)]);
}

type Request = GraphQLRequestContext<Context>;

async function claimOrAnswer(request: Request, personId: string, key: string): Promise<Claim | FormattedExecutionResult> {
  const { runtime, now } = request.contextValue;
  await turnsOf(runtime).take();
  const runner = runtime.dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    const bodyHash = hashOf(request);
    const claimed = (await runner.query(CLAIM, [personId, key, bodyHash, now])) as unknown[];
    if (claimed.length > 0) {
      request.contextValue.enlist(runner.manager, client);
      return { runner, personId, key };
    }
    const [before] = (await runner.query(ANSWERED, [personId, key])) as { bodyHash: Buffer; answer: FormattedExecutionResult | null }[];
    if (!before?.bodyHash.equals(bodyHash)) throw new Refused(ErrorCode.CONFLICT, "idempotency.key_reused");
    if (!before.answer) throw new Refused(ErrorCode.CONFLICT, "idempotency.in_use");
    await rollBack(runtime, runner);
    return before.answer;
  } catch (error) {
    await rollBack(runtime, runner);
    throw error;
  }
}

/** Also where the connection is gone, and with it the transaction. */
async function rollBack(runtime: Runtime, runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // The database rolls back by itself what it lost sight of.
  } finally {
    await release(runtime, runner);
  }
}

async function release(runtime: Runtime, runner: QueryRunner): Promise<void> {
  try {
    await runner.release();
  } finally {
    turnsOf(runtime).leave();
  }
}

const turns = new WeakMap<Runtime, Turns>();

/**
 * Whoever sends a key holds a connection until the answer is made, and needs another now and then, such as to count a try apart from it. Where all
 * connections were held so, all would wait for one more for ever.
 */
function turnsOf(runtime: Runtime): Turns {
  const { max } = ((runtime.dataSource.driver as PostgresDriver).master as Pool).options;
  const known = turns.get(runtime) ?? new Turns(Math.max(1, max - KEPT_FREE));
  turns.set(runtime, known);
  return known;
}

/** Whether a mutation of the operation is marked so, also inside a fragment. */
function remembersNothing({ schema, document, operation }: GraphQLRequestContextResponseForOperation<Context>): boolean {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  let marked = false;
  const look: ASTVisitor = { Field: ({ name }) => void (marked ||= Boolean(mutations[name.value]?.extensions.remembersNothing)) };
  visit(operation, look);
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) visit(definition, look);
  return marked;
}

function respond({ response }: Request, singleResult: FormattedExecutionResult): GraphQLResponse {
  return { http: response.http, body: { kind: "single", singleResult } };
}

function failure({ log }: Context, error: unknown): FormattedExecutionResult {
  const wrapped = new GraphQLError("", { originalError: error instanceof Error ? error : new Error(String(error)) });
  return { data: null, errors: [formatError(log, wrapped.toJSON(), wrapped)] };
}

function hashOf({ request }: Request): Buffer {
  return createHash("sha256").update(JSON.stringify([request.query, request.operationName, request.variables])).digest();
}
