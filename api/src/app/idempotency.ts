import { createHash } from "node:crypto";
import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { PoolClient } from "pg";
import type { QueryRunner } from "typeorm";
import type { Context } from "../kernel/context.ts";
import { ErrorCode, Refused } from "../kernel/errors.ts";

const LONGEST_KEY = 200;

const CLAIM = `INSERT INTO idempotency_keys (person_id, key, body_hash, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key`;
const ANSWERED = `SELECT body_hash AS "bodyHash", answer FROM idempotency_keys WHERE person_id = $1 AND key = $2`;
const KEEP = "UPDATE idempotency_keys SET answer = $3 WHERE person_id = $1 AND key = $2";

/**
 * A mutation that carries an `Idempotency-Key` has one effect, however often it arrives. Key, effect and answer are written in one
 * transaction that spans the whole operation: a second arrival waits for the first, and is given its answer.
 */
export const idempotency: ApolloServerPlugin<Context> = {
  requestDidStart: async () => {
    let open: QueryRunner | null = null;
    let keep: { personId: string; key: string } | null = null;
    return {
      async responseForOperation(request) {
        const key = request.request.http?.headers.get("idempotency-key");
        const { viewer } = request.contextValue;
        if (!key || !viewer || request.operation.operation !== "mutation") return null;
        if (key.length > LONGEST_KEY) throw new Refused(ErrorCode.BAD_USER_INPUT, "idempotency.too_long");

        open = await begin(request.contextValue);
        const bodyHash = hashOf(request);
        const claimed = await open.query(CLAIM, [viewer.id, key, bodyHash, request.contextValue.now]) as unknown[];
        keep = { personId: viewer.id, key };
        if (claimed.length > 0) return null;

        const [before] = await open.query(ANSWERED, [viewer.id, key]) as { bodyHash: Buffer; answer: FormattedExecutionResult | null }[];
        await end(open, "rollback");
        open = null;
        if (!before?.bodyHash.equals(bodyHash)) throw new Refused(ErrorCode.CONFLICT, "idempotency.key_reused");
        if (!before.answer) throw new Refused(ErrorCode.CONFLICT, "idempotency.in_use");
        return { http: request.response.http, body: { kind: "single", singleResult: before.answer } };
      },
      async willSendResponse(request) {
        if (!open || !keep) return;
        const { body } = request.response;
        const failed = body.kind !== "single" || body.singleResult.errors !== undefined;
        const runner = open;
        open = null;
        if (failed) return end(runner, "rollback");
        await runner.query(KEEP, [keep.personId, keep.key, JSON.stringify(body.singleResult)]);
        await end(runner, "commit");
      },
    };
  },
};

async function begin(context: Context): Promise<QueryRunner> {
  const runner = context.runtime.dataSource.createQueryRunner();
  const client = await runner.connect() as PoolClient;
  await runner.startTransaction();
  context.enlist(runner.manager, client);
  return runner;
}

async function end(runner: QueryRunner, how: "commit" | "rollback"): Promise<void> {
  try {
    await (how === "commit" ? runner.commitTransaction() : runner.rollbackTransaction());
  } finally {
    await runner.release();
  }
}

function hashOf({ request }: GraphQLRequestContext<Context>): Buffer {
  return createHash("sha256").update(JSON.stringify([request.query, request.operationName, request.variables])).digest();
}
