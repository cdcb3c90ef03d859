import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { Wrap } from "../../ui/shell/Page";
import classes from "./HowItWorks.module.css";

const steps = ["join", "ask", "bring", "make"] as const;

export function HowItWorks() {
  const { t } = useTranslation();
  const { hash, key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  // The header leads here from every page, and then this comes after the browser looked for it.
  useEffect(() => {
    if (hash !== "#hoe") return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, [hash, key]);

  return (
    <section id="hoe" className={classes.how} aria-labelledby="hoe-kop">
      <Wrap>
        <h2 id="hoe-kop" ref={heading} tabIndex={-1}>{t("welcome.how")}</h2>
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
