import { useTranslation } from "react-i18next";
import type { FixedHead } from "../app/page";
import { TileFrame } from "../features/communities/TileFrame";
import classes from "../pages/communities/CommunitiesPage.module.css";
import { FeedSkeleton } from "../ui/feedback/Skeletons";
import { Dot } from "../ui/list/Meta";
import { PageHead, Wrap } from "../ui/shell/Page";
import { ThemedHead } from "../ui/shell/ThemedHead";

/** Places that the server fills for each reader, in the notation of Mustache: see `api/src/app/firstPaint.ts`. */
const place = { name: "{{name}}", purpose: "{{purpose}}", slug: "{{slug}}", theme: "{{theme}}", colour: "{{colour}}" };

/** The directory as far as the server knows it. */
export function CommunitiesPicture({ head }: { head: FixedHead }) {
  const { t } = useTranslation();
  return (
    <Wrap>
      <PageHead title={t(head.title)} lead={t(head.lead)} />
      <ul className={classes.grid}>
        {"{{#communities}}"}
        <li>
          <TileFrame level={2} {...place} />
        </li>
        {"{{/communities}}"}
      </ul>
    </Wrap>
  );
}

/** The head of a community, and the shape of what it says. */
export function CommunityPicture() {
  const { t } = useTranslation();
  return (
    <div className={place.colour}>
      <ThemedHead title={place.name} mark={<Dot strong>{place.theme}</Dot>} lead={place.purpose} />
      <Wrap>
        <FeedSkeleton label={t("site.loading")} />
      </Wrap>
    </div>
  );
}
