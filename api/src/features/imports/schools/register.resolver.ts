import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { recordAct } from "../../../kernel/audit.ts";
import type { Context } from "../../../kernel/context.ts";
import { refuseIf } from "../../../kernel/errors.ts";
import type { Transaction } from "../../../kernel/transaction.ts";
import { whyNotAdminister } from "../../people/admin.policy.ts";
import { compareRegister, summaryOf } from "./compareRegister.ts";
import { importSchools } from "./importSchools.ts";
import { registerChangeOf, SchoolRegisterChange } from "./register.type.ts";
import type { RegisteredSchool } from "./readRegister.ts";
import { withRegister } from "./withRegister.ts";

declare module "../../../kernel/audit.ts" {
  interface ActsOfPower {
    "schoolRegister.taken": { read: number; closed: number };
  }
}

const FILE = "The register as DUO publishes it, gzipped, in base64.";

@Resolver()
export class SchoolRegisterResolver {
  @Query(() => SchoolRegisterChange, { description: "What taking this register would do; nothing is changed. For administrators." })
  async schoolRegisterChange(@Ctx() context: Context, @Arg("file", { description: FILE }) file: string): Promise<SchoolRegisterChange> {
    refuseIf(whyNotAdminister(context.requireViewer()));
    return registerChangeOf(await withRegister(file, (schools) => context.transaction((tx) => compareRegister(tx, schools))));
  }

  @Mutation(() => SchoolRegisterChange, { description: "Adds, updates and closes schools by this register: all of it, or nothing." })
  async importSchoolRegister(@Ctx() context: Context, @Arg("file", { description: FILE }) file: string): Promise<SchoolRegisterChange> {
    const viewer = context.requireViewer();
    refuseIf(whyNotAdminister(viewer));
    const take = async (tx: Transaction, schools: RegisteredSchool[]) => {
      const change = await importSchools(tx, schools);
      const { read, closed } = summaryOf(change);
      await recordAct(tx, "schoolRegister.taken", { read, closed }, { actorId: viewer.id });
      return registerChangeOf(change);
    };
    return withRegister(file, (schools) => context.transaction((tx) => take(tx, schools)));
  }
}
