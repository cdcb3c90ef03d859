import { useTranslation } from "react-i18next";
import { currentMoment } from "../../lib/clock";
import { longDate } from "../../lib/dates";
import { Icon } from "../../ui/icon/Icon";
import classes from "./Mandates.module.css";

interface Props {
  mandates: readonly { endsAt?: string | null; person: { id: string; displayName: string }; sponsor?: { id: string; name: string; abbreviation?: string | null } | null }[];
  caretakerSince?: string | null;
}

/** Who facilitates, for which organisation and until when; or that nobody does. */
export function Mandates({ mandates, caretakerSince }: Props) {
  const { t, i18n } = useTranslation();
  const day = (at: string) => longDate(at, i18n.language, currentMoment());
  if (mandates.length === 0)
    return (
      <span className={classes.nobody} data-caretaker={caretakerSince ? true : undefined}>
        {caretakerSince && <Icon name="alert" />}
        {caretakerSince ? t("adminCommunities.nobody", { date: day(caretakerSince) }) : t("adminCommunities.none")}
      </span>
    );
  return mandates.map(({ person, sponsor, endsAt }) => (
    <span key={person.id} className={classes.mandate}>
      <b>{person.displayName}</b>
      {sponsor && <> {t("members.sponsor", { organisation: sponsor.abbreviation ?? sponsor.name })}</>}
      {endsAt && <>, {t("members.until", { date: day(endsAt) })}</>}
    </span>
  ));
}
