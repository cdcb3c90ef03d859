import type { ReactNode } from "react";
import { SectionHead } from "../../ui/list/SectionHead";
import classes from "./KitPage.module.css";

export function KitSection({ title, side, children }: { title: string; side?: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <SectionHead title={title} side={side} />
      {children}
    </section>
  );
}
