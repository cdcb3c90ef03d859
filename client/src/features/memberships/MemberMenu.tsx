import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Menu } from "../../ui/nav/Menu";
import type { MenuItem } from "../../ui/nav/MenuEntry";
import { ChangeRoleDialog } from "./ChangeRoleDialog";
import classes from "./MemberRow.module.css";
import { RemoveMemberDialog } from "./RemoveMemberDialog";

const fragment = graphql(`
  fragment MemberMenu on Membership {
    id
    role
    endsAt
    mandate { endsAt }
    person { id displayName }
    whyNotRemove { because }
    whyNotChangeRole { because }
  }
`);

type Asked = "role" | "end" | "removal" | null;

/** What a facilitator or administrator can do with somebody who takes part; nothing is shown to others. */
export function MemberMenu({ membership }: { membership: FragmentType<typeof fragment> }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: membership });
  const [asked, ask] = useState<Asked>(null);
  const { id, role, person, whyNotRemove, whyNotChangeRole } = data;
  const name = person.displayName;
  const own = whyNotRemove?.because === "membership.own";

  const change: MenuItem[] = [
    { label: t(own ? "members.stepDown" : "members.change"), icon: "pen", onSelect: () => ask("role") },
    { label: t("members.changeEnd"), icon: "clock", onSelect: () => ask("end") },
  ];
  const removal: MenuItem[] = [{ kind: "line" }, { label: t("members.remove"), icon: "cross", danger: true, onSelect: () => ask("removal") }];
  const items = [...(whyNotChangeRole ? [] : change), ...(whyNotRemove ? [] : removal)];
  if (items.length === 0) return null;

  const member = { id, role, name, endsAt: (data.mandate ? data.mandate.endsAt : data.endsAt) ?? null };
  return (
    <span className={classes.menu}>
      <Menu label={t("members.menu", { name })} items={items} />
      {(asked === "role" || asked === "end") && <ChangeRoleDialog member={member} endOnly={asked === "end"} onClose={() => ask(null)} />}
      {asked === "removal" && <RemoveMemberDialog member={member} onClose={() => ask(null)} />}
    </span>
  );
}
