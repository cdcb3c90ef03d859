import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import type { NotificationKind } from "../../gql/graphql";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { CheckField } from "../../ui/choice/CheckField";
import { Table } from "../../ui/list/Table";
import { toast } from "../../ui/toast/toast";
import { VisuallyHidden } from "../../ui/VisuallyHidden";
import classes from "./NotificationSettings.module.css";

const SetNotificationPreference = graphql(`
  mutation SetNotificationPreference($input: NotificationPreferenceInput!) {
    setNotificationPreference(input: $input) { notificationPreferences { kind inApp mail } }
  }
`);

interface Preference {
  kind: NotificationKind;
  inApp: boolean;
  mail: boolean;
}

/** For each kind: whether the bell tells of it, and whether a mail does. Every choice is kept at once. */
export function NotificationSettings({ preferences }: { preferences: readonly Preference[] }) {
  const { t } = useTranslation();
  const [set] = useMutation(SetNotificationPreference);

  async function choose(input: Preference) {
    try {
      await set({
        variables: { input },
        optimisticResponse: { setNotificationPreference: { notificationPreferences: preferences.map((each) => (each.kind === input.kind ? input : each)) } },
      });
    } catch (error) {
      toast({ kind: "err", text: failureWords(t, failureOf(error)) });
    }
  }

  const box = (preference: Preference, way: "inApp" | "mail") => (
    <span className={classes.box}>
      <CheckField
        label={<VisuallyHidden>{t(`notifications.choose.${way}`, { kind: t(`notifications.about.${preference.kind}`) })}</VisuallyHidden>}
        checked={preference[way]}
        onChange={(event) => void choose({ kind: preference.kind, inApp: preference.inApp, mail: preference.mail, [way]: event.target.checked })}
      />
    </span>
  );
  return (
    <>
      <p>{t("notifications.settingsText")}</p>
      <Table
        caption={t("notifications.settings")}
        captionHidden
        beside
        columns={[{ key: "about", label: t("notifications.column.about") }, { key: "inApp", label: t("notifications.column.inApp") }, { key: "mail", label: t("notifications.column.mail") }]}
        rows={preferences.map((preference) => ({
          id: preference.kind,
          cells: { about: t(`notifications.about.${preference.kind}`), inApp: box(preference, "inApp"), mail: box(preference, "mail") },
        }))}
      />
    </>
  );
}
