import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { Icon } from "../../ui/icon/Icon";
import classes from "./RequestContent.module.css";

const fragment = graphql(`
  fragment RequestContent on JoinRequest {
    id
    motive
    offers
    needs
  }
`);

/** What somebody said at the door: why, what they bring and what they look for. */
export function RequestContent({ request, mine = false }: { request: FragmentType<typeof fragment>; mine?: boolean }) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: request });
  const supply = (mark: "bring" | "get", title: string, texts: readonly string[]) => (
    <div>
      <h3 data-mark={mark}>
        <Icon name={mark} />
        {title}
      </h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
  return (
    <div>
      <p className={classes.motive}>{data.motive}</p>
      <div className={classes.supplies}>
        {supply("bring", t(mine ? "request.iBring" : "request.brings"), data.offers)}
        {supply("get", t(mine ? "request.iGet" : "request.gets"), data.needs)}
      </div>
    </div>
  );
}
