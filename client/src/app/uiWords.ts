import type { TFunction } from "i18next";
import type { UiWords } from "../ui/words";

/** What the components themselves say, in the language of the moment. */
export function uiWordsOf(t: TFunction): UiWords {
  return {
    close: t("common.close"),
    cancel: t("common.cancel"),
    busy: t("common.busy"),
    optional: t("common.optional"),
    justNow: t("common.justNow"),
    showPassword: t("session.showPassword"),
    hidePassword: t("session.hidePassword"),
    removeTag: (tag) => t("common.remove", { what: tag }),
    suggestions: t("compose.tagsSuggested"),
    write: t("compose.write"),
    preview: t("compose.preview"),
    previewEmpty: t("compose.previewEmpty"),
    previewFailed: t("compose.previewFailed"),
    toolbar: t("compose.toolbar"),
    bold: t("compose.bold"),
    italic: t("compose.italic"),
    list: t("compose.list"),
    quote: t("compose.quote"),
    link: t("compose.link"),
    linkText: t("compose.linkText"),
    mention: t("compose.mention"),
    mentionList: t("compose.mentionList"),
    mentionCount: (count) => t(count === 0 ? "compose.mentionNone" : "compose.mentionCount", { count }),
    notices: t("common.notices"),
  };
}
