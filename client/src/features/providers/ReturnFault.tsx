import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { serverWords } from "../../lib/refusals";
import { Banner } from "../../ui/feedback/Banner";

/** What the server found wrong with an answer from elsewhere, as it says in the address to which it sent the browser. */
export function ReturnFault() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const because = address.get("fout");
  if (because === null || !/^[a-z_]+(?:\.[a-z_]+)?$/.test(because)) return null;
  return <Banner kind="err" role="alert">{serverWords(t, because, { minutes: 15 })}</Banner>;
}
