import { useApolloClient, useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RegisterPreviewQuery as Preview } from "../../gql/graphql";
import { failureOf } from "../../lib/failure";
import { packed } from "../../lib/packed";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import { FileField } from "../../ui/field/FileField";
import { RegisterChanges } from "./RegisterChanges";
import { ImportRegister, RegisterPreviewQuery } from "./registerQueries";
import classes from "./Register.module.css";

interface Looked {
  file: string;
  change: Preview["schoolRegisterChange"];
}

/** Takes the register of schools from a file: first what it would change, then, asked for once more, the change itself. */
export function RegisterUpload() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [looking, setLooking] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [take, { loading, data: taken, reset }] = useMutation(ImportRegister);
  const latest = useRef<File | null>(null);

  const words = (error: unknown) => {
    const failure = failureOf(error);
    const [field] = failure.fields;
    return field ? serverWords(t, field.because, field.params) : failureWords(t, failure);
  };

  async function look(chosen: File | null) {
    latest.current = chosen;
    setFault(null);
    setLooked(null);
    reset();
    if (!chosen) return;
    setLooking(true);
    try {
      const file = await packed(chosen);
      const { data } = await client.query({ query: RegisterPreviewQuery, variables: { file }, fetchPolicy: "no-cache" });
      if (data && latest.current === chosen) setLooked({ file, change: data.schoolRegisterChange });
    } catch (error) {
      if (latest.current === chosen) setFault(words(error));
    } finally {
      if (latest.current === chosen) setLooking(false);
    }
  }

  async function confirm({ file }: Looked) {
    try {
      await take({ variables: { file } });
      setLooked(null);
    } catch (error) {
      setFault(words(error));
    }
  }

  const changes = looked && looked.change.new + looked.change.changed + looked.change.reopened + looked.change.closed > 0;
  return (
    <>
      <div className={classes.form}>
        <FileField label={t("register.file")} hint={t("register.fileHint")} choose={t("register.choose")} accept=".csv,text/csv" error={fault ?? undefined} note={looking ? t("register.looking") : undefined} onChoose={(file) => void look(file)} />
      </div>
      <div aria-live="polite" className={classes.change}>
        {looked && (
          <>
            {changes ? <p>{t("register.preview")}</p> : <Banner kind="info">{t("register.nothing")}</Banner>}
            <RegisterChanges change={looked.change} />
            {changes && (
              <Button tone="primary" loading={loading} onClick={() => void confirm(looked)}>
                {t("register.take")}
              </Button>
            )}
          </>
        )}
        {taken && <Banner kind="ok">{t("register.taken", { ...taken.importSchoolRegister })}</Banner>}
      </div>
    </>
  );
}
