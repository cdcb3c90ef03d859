import type { FragmentType } from "@apollo/client";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import classes from "./SupplyList.module.css";
import { SupplySide } from "./SupplySide";

const fragment = graphql(`
  fragment SupplyList on Membership {
    id
    community { id whyNotContribute { code } }
    offers { id text }
    needs { id text }
  }
`);

interface Props {
  membership: FragmentType<typeof fragment>;
  mine: boolean;
  onChange: () => Promise<unknown>;
}

/** What a member brings to a community and looks for in it; one's own can be added to. */
export function SupplyList({ membership, mine, onChange }: Props) {
  const { data } = useSuspenseFragment({ fragment, from: membership });
  const { community, offers, needs } = data;
  const own = mine && !community.whyNotContribute ? community.id : null;
  return (
    <div className={classes.sides}>
      <SupplySide side="offers" items={offers} community={own} onChange={onChange} />
      <SupplySide side="needs" items={needs} community={own} onChange={onChange} />
    </div>
  );
}
