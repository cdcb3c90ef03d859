import type { FragmentType } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { currentMoment } from "../../lib/clock";
import { exact } from "../../lib/dates";
import { failureOf } from "../../lib/failure";
import { failureWords } from "../../lib/refusals";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Button, DownloadLink } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import classes from "./DataPanels.module.css";
import { readableSize } from "./readableSize";

const fragment = graphql(`
  fragment ExportPanel on Viewer {
    dataExport { id state size address expiresAt }
  }
`);

const RequestDataExport = graphql(`
  mutation RequestDataExport {
    requestDataExport { id state size address expiresAt }
  }
`);

/** Between two looks whether it is there; who closes the page is told under the bell. */
const LOOK_EVERY = 2000;

interface Props {
  viewer: FragmentType<typeof fragment>;
  /** Asks the page anew. */
  refresh: () => Promise<unknown>;
}

/** Everything that is kept about somebody, in a file for them. */
export function ExportPanel({ viewer, refresh }: Props) {
  const { t, i18n } = useTranslation();
  const { dataExport } = useSuspenseFragment({ fragment, from: viewer }).data;
  const [request, { loading, error }] = useMutation(RequestDataExport);
  const making = dataExport?.state === "MAKING";

  useEffect(() => {
    if (!making) return;
    const timer = setInterval(() => void refresh(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [making, refresh]);

  const expiresAt = dataExport?.address ? dataExport.expiresAt : null;
  useEffect(() => {
    if (!expiresAt) return;
    const timer = setTimeout(() => void refresh(), Date.parse(expiresAt) - currentMoment().getTime());
    return () => clearTimeout(timer);
  }, [expiresAt, refresh]);

  const ask = () => void request().then(refresh, () => undefined);
  return (
    <div className={classes.panel}>
      <p>{t("data.exportText")}</p>
      <div role="status" className={classes.state}>
        {making && <Banner kind="info" title={t("data.makingTitle")}>{t("data.makingText")}</Banner>}
        {dataExport?.state === "FAILED" && <Banner kind="warn" title={t("data.failedTitle")}>{t("data.failedText")}</Banner>}
        {dataExport?.state === "READY" && (
          <Banner kind="ok" title={t("data.readyTitle")}>{t("data.readyText", { until: exact(dataExport.expiresAt, i18n.language) })}</Banner>
        )}
      </div>
      {error && <Banner kind="err" role="alert">{failureWords(t, failureOf(error))}</Banner>}
      <div className={classes.acts}>
        {dataExport?.address && (
          <DownloadLink to={dataExport.address} tone="primary">
            {t("data.download", { size: readableSize(dataExport.size ?? 0, i18n.language) })}
          </DownloadLink>
        )}
        {!making && (
          <Button tone={dataExport?.address ? "quiet" : "primary"} loading={loading} onClick={ask}>
            {t(dataExport?.address ? "data.exportAgain" : "data.export")}
          </Button>
        )}
      </div>
    </div>
  );
}
