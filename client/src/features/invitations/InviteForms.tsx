import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../lib/part";
import { SegmentedControl } from "../../ui/choice/SegmentedControl";
import { FormSkeleton } from "../../ui/feedback/Skeletons";
import { InviteForm } from "./InviteForm";
import classes from "./InviteForm.module.css";

// Few have a list.
const ListForm = part(async () => (await import("./ListForm")).ListForm);

interface Props {
  community: string;
  onSent: () => Promise<unknown>;
}

/** One person, or a list of them. */
export function InviteForms(props: Props) {
  const { t } = useTranslation();
  const [way, setWay] = useState<"one" | "list">("one");
  return (
    <>
      <div className={classes.way}>
        <SegmentedControl label={t("invitations.inviteTitle")} value={way} onChange={setWay} options={[{ value: "one", label: t("invitations.one") }, { value: "list", label: t("invitationList.title") }]} />
      </div>
      {way === "one" ? (
        <InviteForm {...props} />
      ) : (
        <Suspense fallback={<FormSkeleton label={t("site.loading")} items={1} />}>
          <ListForm {...props} />
        </Suspense>
      )}
    </>
  );
}
