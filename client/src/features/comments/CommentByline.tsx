import type { FragmentType } from "@apollo/client";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { AppLink } from "../../lib/AppLink";
import { useSuspenseFragment } from "../../lib/useSuspenseFragment";
import { RelativeTime } from "../../ui/text/RelativeTime";
import { Icon } from "../../ui/icon/Icon";
import { OrganisationName } from "../organisations/OrganisationName";
import type { ThreadContext } from "./threadContext";
import classes from "./CommentByline.module.css";

const fragment = graphql(`
  fragment CommentByline on Comment {
    id
    createdAt
    editedAt
    author { id displayName headline }
    organisation { id name abbreviation }
  }
`);

interface Props {
  comment: FragmentType<typeof fragment>;
  context: ThreadContext;
  reply: boolean;
}

/** Who wrote it, as what, and when; the moment is the link to this very comment. */
export function CommentByline({ comment, context, reply }: Props) {
  const { t } = useTranslation();
  const { data } = useSuspenseFragment({ fragment, from: comment });
  const { author, organisation } = data;
  const role = author.id === context.authorId ? t("comments.author") : author.headline;

  return (
    <>
      {!reply && context.question && (
        <>
          <span className={classes.answer}>
            <Icon name="bring" /> {t("comments.answer")} ·
          </span>{" "}
        </>
      )}
      <AppLink to={`/mensen/${author.id}`} className={classes.author}>
        {author.displayName}
      </AppLink>{" "}
      {role}
      {role && organisation && ", "}
      {organisation && <OrganisationName organisation={organisation} />} ·{" "}
      <AppLink to={`/bijdragen/${context.contribution.id}#reactie-${data.id}`} className={classes.moment} preventScrollReset>
        <RelativeTime at={data.createdAt} />
      </AppLink>
      {data.editedAt && <> · {t("comments.edited")}</>}
    </>
  );
}
