import { Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { Viewer } from "../people/viewer.type.ts";
import { EXPORTS, requestDataExport } from "./dataExport.commands.ts";
import { DataExport } from "./dataExport.entity.ts";
import { dataExportByPerson } from "./dataExport.queries.ts";

@Resolver()
export class DataExportResolver {
  @Mutation(() => DataExport, { description: "Has everything that is kept about the viewer gathered; they are told when it is there. It can be fetched for a day." })
  async requestDataExport(@Ctx() context: Context) {
    const { id } = context.requireViewer();
    await countOrRefuse(context.runtime, EXPORTS, id, "data_export.too_often");
    await context.transaction((tx) => requestDataExport(tx, id));
    return found(await context.load(dataExportByPerson, id));
  }
}

@Resolver(() => Viewer)
export class ViewerDataExport {
  @FieldResolver(() => DataExport, { nullable: true, description: "The last that was asked for, as long as it can be fetched." })
  dataExport(@Ctx() context: Context) {
    return context.load(dataExportByPerson, context.requireViewer().id);
  }
}
