import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import type { SessionLineFragment } from "../../gql/graphql";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Rows } from "../../ui/list/Rows";
import { toast } from "../../ui/toast/toast";
import { SessionLine } from "./SessionLine";
import { SignOutEverywhere } from "./SignOutEverywhere";
import classes from "./SessionList.module.css";

const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions { sessions { id ...SessionLine } }
  }
`);

/** Every device that is signed in, with the way to end it. */
export function SessionList({ sessions }: { sessions: ({ id: string } & FragmentType<SessionLineFragment>)[] }) {
  const { t } = useTranslation();
  const [endOthers, { loading }] = useMutation(EndOtherSessions);

  async function end() {
    try {
      await endOthers();
      toast({ text: t("settings.othersEnded") });
    } catch (error) {
      toast({ kind: "err", text: failureWords(t, failureOf(error)) });
    }
  }

  return (
    <div className={classes.sessions}>
      <p>{t(sessions.length > 1 ? "settings.sessionsText" : "settings.none")}</p>
      <Rows label={t("settings.sessions")}>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </Rows>
      <div className={classes.acts}>
        {sessions.length > 1 && (
          <Button loading={loading} onClick={() => void end()}>
            {t("settings.endOthers")}
          </Button>
        )}
        <SignOutEverywhere />
      </div>
    </div>
  );
}
