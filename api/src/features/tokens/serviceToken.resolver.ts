import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Extensions, Field, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { connectionTypes, ForwardArgs } from "../../kernel/connection.ts";
import { DAY } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { badInput, found, refuseIf } from "../../kernel/errors.ts";
import { REMEMBERS_NOTHING } from "../../kernel/idempotency.ts";
import { isId } from "../../kernel/ids.ts";
import { checked } from "../../kernel/input.ts";
import { pageOf } from "../../kernel/page.ts";
import { countOrRefuse } from "../../kernel/tries.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { organisationById } from "../organisations/organisation.loaders.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { organisationsReportedFor } from "../reporters/reporter.loaders.ts";
import { createServiceToken, revokeServiceToken } from "./serviceToken.commands.ts";
import { ServiceToken, ServiceTokenState } from "./serviceToken.entity.ts";
import { createServiceTokenCheck, CreateServiceTokenInput } from "./serviceToken.inputs.ts";
import { serviceTokenById, type ServiceTokenRow } from "./serviceToken.loaders.ts";
import { whyNotCreateServiceToken } from "./serviceToken.policy.ts";
import { mayManage } from "./serviceToken.rights.ts";

const { ConnectionType: ServiceTokenConnection } = connectionTypes("ServiceToken", () => ServiceToken);

@ArgsType()
class ServiceTokensArgs extends ForwardArgs {
  @Field(() => ID, { nullable: true, description: "Those of one organisation." })
  organisation?: string | null;
}

/** By one person: more are made by mistake, or to fill the database. */
const TOKENS = { name: "createServiceToken", most: 50, within: DAY };

type Read = ServiceTokenRow & { organisation?: Organisation | null };

/** The communities named, each of which must be there. */
async function communitiesNamed(context: Context, ids: string[]): Promise<string[]> {
  const known = await Promise.all(ids.map(async (id) => (isId(id) ? context.load(communityById, id) : null)));
  const missing = known.findIndex((community) => !community);
  if (missing >= 0) throw badInput({ path: `communities.${missing}`, because: "not_found" });
  return [...new Set(ids)];
}

@Resolver(() => ServiceToken)
export class ServiceTokenResolver {
  @Query(() => ServiceTokenConnection, { description: "Newest first. Administrators see all, reporters those of their organisation." })
  serviceTokens(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Args(() => ServiceTokensArgs) { organisation, ...page }: ServiceTokensArgs) {
    context.requireViewer();
    return pageOf<ServiceToken>(
      context,
      info,
      {
        type: "ServiceToken",
        keys: [{ sql: "t.id", cast: "uuid" }],
        direction: "DESC",
        ids: (scope, { keys, beyond, orderAndLimit }) => `
          SELECT t.id, ${keys} FROM service_tokens t WHERE ${mayManage(scope, "t")}
          ${organisation == null ? "" : `AND t.organisation_id = ${scope.parameters.add(isId(organisation) ? organisation : null)}`} ${beyond} ${orderAndLimit}`,
      },
      page,
    );
  }

  // An answer that is kept under a key would keep the secret.
  @Extensions(REMEMBERS_NOTHING)
  @Mutation(() => ServiceToken)
  async createServiceToken(@Ctx() context: Context, @Arg("input", () => CreateServiceTokenInput) input: CreateServiceTokenInput) {
    const { id, admin } = context.requireViewer();
    const reportsFor = (await context.loadMany(organisationsReportedFor, id)).map((organisation) => organisation.id);
    const organisationId = input.organisation ?? null;
    refuseIf(whyNotCreateServiceToken({ admin, reportsFor }, organisationId));
    const { name, days, communities } = checked(createServiceTokenCheck, input);
    const organisation = organisationId && isId(organisationId) ? await context.load(organisationById, organisationId) : null;
    if (organisationId && !organisation) throw badInput({ path: "organisation", because: "organisation.unknown" });
    const communityIds = organisation ? null : await communitiesNamed(context, communities ?? []);
    await countOrRefuse(context.runtime, TOKENS, id, "service_token.too_often");
    const made = await context.transaction((tx) => createServiceToken(tx, { name, days, madeBy: id, organisationId, communityIds }));
    return { ...found(await context.load(serviceTokenById, made.token.id)), secret: made.secret };
  }

  @Mutation(() => ServiceToken, { description: "It works no longer, from this moment on." })
  async revokeServiceToken(@Ctx() context: Context, @Arg("token", () => ID) tokenId: string) {
    const viewer = context.requireViewer();
    const token = found(isId(tokenId) ? await context.load(serviceTokenById, tokenId) : null);
    await context.transaction((tx) => revokeServiceToken(tx, token.id, viewer.id));
    return found(await context.load(serviceTokenById, token.id));
  }

  @FieldResolver(() => String, { nullable: true, description: "To be sent as `Authorization: Bearer …`. Told in the answer to `createServiceToken`, and never again." })
  secret(@Root() { secret = null }: Omit<Read, "secret"> & { secret?: string | null }): string | null {
    return secret;
  }

  @FieldResolver(() => ServiceTokenState)
  state(@Root() { state }: Read): ServiceTokenState {
    return state;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: "Null where it is for communities." })
  organisation(@Ctx() context: Context, @Root() { organisation, organisationId }: Read) {
    if (organisation !== undefined) return organisation;
    return organisationId ? context.load(organisationById, organisationId) : null;
  }

  @FieldResolver(() => [Community], { description: "Empty where it is for an organisation." })
  communities(@Ctx() context: Context, @Root() { communityIds }: Read) {
    return Promise.all((communityIds ?? []).map(async (id) => found(await context.load(communityById, id))));
  }

  @FieldResolver(() => Person)
  async madeBy(@Ctx() context: Context, @Root() { madeBy }: Read) {
    return found(await context.load(personById, madeBy));
  }
}
