import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import type { Context } from "../../kernel/context.ts";
import { badInput, found, refuseIf } from "../../kernel/errors.ts";
import { isId } from "../../kernel/ids.ts";
import { pageOf } from "../../kernel/page.ts";
import { holdsAt } from "../memberships/membership.rights.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import { accountByEmail } from "../people/account.loaders.ts";
import { whyNotAdminister } from "../people/admin.policy.ts";
import { normalEmail } from "../people/email.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { Viewer } from "../people/viewer.type.ts";
import { OrganisationReporter } from "./organisationReporter.entity.ts";
import { appointReporter, endReporter } from "./reporter.commands.ts";
import { AppointReporterInput } from "./reporter.inputs.ts";
import { organisationsReportedFor, reporterById } from "./reporter.loaders.ts";
import { maySeeReporter } from "./reporter.rights.ts";

const { ConnectionType: OrganisationReporterConnection } = connectionTypes("OrganisationReporter", () => OrganisationReporter);

type Read = OrganisationReporter & { person?: Person; organisation?: Organisation };

@Resolver(() => OrganisationReporter)
export class ReporterResolver {
  @Query(() => OrganisationReporterConnection, { description: "Who reports for an organisation now, newest first; for administrators." })
  organisationReporters(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Args(() => ForwardArgs) args: ForwardArgs) {
    refuseIf(whyNotAdminister(context.requireViewer()));
    return pageOf<OrganisationReporter>(
      context,
      info,
      {
        type: "OrganisationReporter",
        keys: [{ sql: "r.id", cast: "uuid" }],
        direction: "DESC",
        ids: (scope, { keys, beyond, orderAndLimit }) => `
          SELECT r.id, ${keys} FROM organisation_reporters r
          WHERE ${holdsAt("r", scope.parameters.add(scope.now), "starts_at")} AND ${maySeeReporter(scope, "r")} ${beyond} ${orderAndLimit}`,
      },
      args,
    );
  }

  @Mutation(() => OrganisationReporter)
  async appointReporter(@Ctx() context: Context, @Arg("input", () => AppointReporterInput) input: AppointReporterInput): Promise<OrganisationReporter> {
    const viewer = context.requireViewer();
    refuseIf(whyNotAdminister(viewer));
    const { endsAt = null } = input;
    const account = await accountByEmail(context, normalEmail(input.email));
    if (!account) throw badInput({ path: "email", because: "account.unknown" });
    const organisationId = input.organisation ?? account.organisationId;
    if (!organisationId) throw badInput({ path: "email", because: "reporter.no_organisation" });
    const organisation = isId(organisationId) ? await context.load(organisationById, organisationId) : null;
    if (!organisation) throw badInput({ path: "organisation", because: "organisation.unknown" });
    if (endsAt && endsAt <= context.now) throw badInput({ path: "endsAt", because: "date.past" });
    return context.transaction((tx) => appointReporter(tx, { personId: account.id, organisationId, endsAt, decidedBy: viewer.id }));
  }

  @Mutation(() => OrganisationReporter)
  async endReporter(@Ctx() context: Context, @Arg("reporter", () => ID) id: string): Promise<OrganisationReporter> {
    const viewer = context.requireViewer();
    refuseIf(whyNotAdminister(viewer));
    const reporter = found(isId(id) ? await context.load(reporterById, id) : null);
    return context.transaction((tx) => endReporter(tx, reporter.id, viewer.id));
  }

  @FieldResolver(() => Person)
  async person(@Ctx() context: Context, @Root() { person, personId }: Read) {
    return person ?? found(await context.load(personById, personId));
  }

  @FieldResolver(() => Organisation)
  async organisation(@Ctx() context: Context, @Root() { organisation, organisationId }: Read) {
    return organisation ?? found(await context.load(organisationById, organisationId));
  }
}

@Resolver(() => Viewer)
export class ViewerReports {
  @FieldResolver(() => [Organisation], { description: "The organisations whose sums the viewer may see, as their reporter." })
  reportsFor(@Ctx() context: Context) {
    return context.loadMany(organisationsReportedFor, context.requireViewer().id);
  }
}
