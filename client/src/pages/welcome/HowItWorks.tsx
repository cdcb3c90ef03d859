import { useTranslation } from "react-i18next";
import { Wrap } from "../../ui/shell/Page";
import classes from "./HowItWorks.module.css";

const steps = ["join", "ask", "bring", "make"] as const;

export function HowItWorks() {
  const { t } = useTranslation();
  return (
    <section id="hoe" className={classes.how} aria-labelledby="hoe-kop">
      <Wrap>
        <h2 id="hoe-kop">{t("welcome.how")}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <h3>{t(`welcome.steps.${step}.title`)}</h3>
              <p>{t(`welcome.steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </Wrap>
    </section>
  );
}
