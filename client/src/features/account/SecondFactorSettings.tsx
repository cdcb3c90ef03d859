import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button/Button";
import { Banner } from "../../ui/feedback/Banner";
import classes from "./AccountForm.module.css";
import { RecoveryCodes } from "./RecoveryCodes";
import { SecondFactorOff } from "./SecondFactorOff";
import { SecondFactorSetup } from "./SecondFactorSetup";

type Step = { at: "rest" } | { at: "on" } | { at: "off" } | { at: "codes"; codes: readonly string[] };

interface Props {
  isOn: boolean;
  recoveryCodesLeft: number;
}

const FEW = 3;

/** A code of one's phone beside the password, for who wants that. */
export function SecondFactorSettings({ isOn, recoveryCodesLeft }: Props) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ at: "rest" });
  const rest = () => setStep({ at: "rest" });

  if (step.at === "codes") return <RecoveryCodes codes={step.codes} onDone={rest} />;
  if (step.at === "on") return <SecondFactorSetup onCancel={rest} onDone={(codes) => setStep({ at: "codes", codes })} />;
  if (step.at === "off") return <SecondFactorOff onClose={rest} />;
  if (!isOn)
    return (
      <div className={classes.stack}>
        <p>{t("secondFactor.text")}</p>
        <Button onClick={() => setStep({ at: "on" })}>{t("secondFactor.turnOn")}</Button>
      </div>
    );
  return (
    <div className={classes.stack}>
      <Banner kind={recoveryCodesLeft < FEW ? "warn" : "ok"} title={t("secondFactor.isOn")}>
        {t("secondFactor.left", { count: recoveryCodesLeft })} {recoveryCodesLeft < FEW && t("secondFactor.few")}
      </Banner>
      <Button onClick={() => setStep({ at: "off" })}>{t("secondFactor.turnOff")}</Button>
    </div>
  );
}
