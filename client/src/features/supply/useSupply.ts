import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql";

const AddOffer = graphql(`
  mutation AddOffer($input: OfferInput!) {
    addOffer(input: $input) { id }
  }
`);
const AddNeed = graphql(`
  mutation AddNeed($input: NeedInput!) {
    addNeed(input: $input) { id }
  }
`);
const WithdrawOffer = graphql(`
  mutation WithdrawOffer($offer: ID!) {
    withdrawOffer(offer: $offer) { id status }
  }
`);
const WithdrawNeed = graphql(`
  mutation WithdrawNeed($need: ID!) {
    withdrawNeed(need: $need) { id status }
  }
`);

export type Side = "offers" | "needs";

/** Adds to one side of somebody's exchange, and takes away from it. */
export function useSupply(side: Side) {
  const [addOffer, offering] = useMutation(AddOffer);
  const [addNeed, needing] = useMutation(AddNeed);
  const [withdrawOffer, offerGoing] = useMutation(WithdrawOffer);
  const [withdrawNeed, needGoing] = useMutation(WithdrawNeed);
  const pending = offering.loading || needing.loading || offerGoing.loading || needGoing.loading;

  const add = (community: string, text: string) => (side === "offers" ? addOffer({ variables: { input: { community, text } } }) : addNeed({ variables: { input: { community, text } } }));
  const withdraw = (id: string) => (side === "offers" ? withdrawOffer({ variables: { offer: id } }) : withdrawNeed({ variables: { need: id } }));
  return { add, withdraw, pending };
}
