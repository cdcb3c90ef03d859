import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { found } from "../../kernel/errors.ts";
import { Community } from "../communities/community.entity.ts";
import { communityById } from "../communities/community.loaders.ts";
import { Membership } from "../memberships/membership.entity.ts";
import { Person } from "../people/person.entity.ts";
import { personById } from "../people/person.loaders.ts";
import { Need } from "./need.entity.ts";
import { Offer } from "./offer.entity.ts";
import { needsOfMembership, offersOfMembership } from "./supply.loaders.ts";
import { SupplyStatus } from "./supply.status.ts";

type Stated = Pick<Offer, "communityId" | "personId" | "status" | "expiresAt">;

const statusOf = ({ now }: Context, { status, expiresAt }: Stated) => (status === SupplyStatus.OPEN && expiresAt <= now ? SupplyStatus.EXPIRED : status);

@Resolver(() => Offer)
export class OfferFields {
  @FieldResolver(() => SupplyStatus)
  status(@Ctx() context: Context, @Root() offer: Stated): SupplyStatus {
    return statusOf(context, offer);
  }

  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { communityId }: Stated) {
    return found(await context.load(communityById, communityId));
  }

  @FieldResolver(() => Person)
  async person(@Ctx() context: Context, @Root() { personId }: Stated) {
    return found(await context.load(personById, personId));
  }
}

@Resolver(() => Need)
export class NeedFields {
  @FieldResolver(() => SupplyStatus)
  status(@Ctx() context: Context, @Root() need: Stated): SupplyStatus {
    return statusOf(context, need);
  }

  @FieldResolver(() => Community)
  async community(@Ctx() context: Context, @Root() { communityId }: Stated) {
    return found(await context.load(communityById, communityId));
  }

  @FieldResolver(() => Person)
  async person(@Ctx() context: Context, @Root() { personId }: Stated) {
    return found(await context.load(personById, personId));
  }
}

/** What supply adds to a membership: only what stands open now. */
@Resolver(() => Membership)
export class MembershipSupply {
  @FieldResolver(() => [Offer], { description: "What this member brings." })
  offers(@Ctx() context: Context, @Root() { id }: Membership): Promise<Offer[]> {
    return context.loadMany(offersOfMembership, id);
  }

  @FieldResolver(() => [Need], { description: "What this member looks for." })
  needs(@Ctx() context: Context, @Root() { id }: Membership): Promise<Need[]> {
    return context.loadMany(needsOfMembership, id);
  }
}
