import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { failureOf, type Failure } from "../../lib/failure";
import { limits } from "../../lib/limits";
import { failureWords, serverWords } from "../../lib/refusals";
import { Button } from "../../ui/button/Button";
import { TextButton } from "../../ui/button/TextButton";
import { TextField } from "../../ui/field/TextField";
import { Icon } from "../../ui/icon/Icon";
import classes from "./SupplyList.module.css";
import { useSupply, type Side } from "./useSupply";

interface Props {
  side: Side;
  items: readonly { id: string; text: string }[];
  /** Whose own it is may add and take away. */
  community: string | null;
  onChange: () => Promise<unknown>;
}

/** What somebody brings, or what they look for. */
export function SupplySide({ side, items, community, onChange }: Props) {
  const { t } = useTranslation();
  const mark = side === "offers" ? "bring" : "get";
  const { add, withdraw, pending } = useSupply(side);
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string>();

  async function act(work: () => Promise<unknown>) {
    setWrong(undefined);
    try {
      await work();
      await onChange();
      return true;
    } catch (error) {
      setWrong(wordsOf(failureOf(error)));
      return false;
    }
  }
  const wordsOf = (failure: Failure) => {
    const [field] = failure.fields;
    return field ? serverWords(t, field.because, field.params) : failureWords(t, failure);
  };
  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (community && !pending && (await act(() => add(community, text.trim())))) {
      setText("");
      setAdding(false);
    }
  }

  return (
    <div className={classes.side} data-mark={mark}>
      <h4>
        <Icon name={mark} />
        {t(`supply.${side}`)}
      </h4>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span>{item.text}</span>
            {community && (
              <TextButton className={classes.away} aria-label={t("common.remove", { what: item.text })} onClick={() => void act(() => withdraw(item.id))}>
                {t("supply.withdraw")}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      {items.length === 0 && !community && <p className={classes.none}>{t("supply.nothing")}</p>}
      {community && !adding && (
        <TextButton onClick={() => setAdding(true)}>{t(`supply.${side}More`)}</TextButton>
      )}
      {community && adding && (
        <form className={classes.add} onSubmit={(event) => void onSubmit(event)} noValidate>
          <TextField autoFocus label={t(`supply.${side}Add`)} value={text} maxLength={limits.supply.max} error={wrong} onChange={(event) => setText(event.target.value)} />
          <span className={classes.acts}>
            <Button type="submit" size="small" tone={mark === "bring" ? "bringOutline" : "getOutline"} loading={pending}>
              {t("supply.add")}
            </Button>
            <Button size="small" tone="quiet" onClick={() => setAdding(false)}>
              {t("common.cancel")}
            </Button>
          </span>
        </form>
      )}
    </div>
  );
}
