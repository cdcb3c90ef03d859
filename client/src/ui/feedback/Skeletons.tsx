import type { ReactNode } from "react";
import { cx } from "../cx";
import { VisuallyHidden } from "../VisuallyHidden";
import classes from "./States.module.css";

type Width = "w20" | "w32" | "w45" | "w60" | "w84" | "w92" | "w100";
type Shape = "tall" | "title" | "field" | "area";

const Bone = ({ width, shape }: { width: Width; shape?: Shape }) => (
  <div className={cx(classes.bone, classes[width])} {...(shape ? { [`data-${shape}`]: true } : {})} />
);

/** The outline of what comes, in the place where it comes. The words are for who cannot see it. */
function Waiting({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.waiting} aria-busy="true">
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden>{children}</div>
    </div>
  );
}

interface Props {
  label: string;
  items?: number;
}

const times = (count: number, draw: (index: number) => ReactNode) => Array.from({ length: count }, (_, index) => draw(index));

export function FeedSkeleton({ label, items = 4 }: Props) {
  return (
    <Waiting label={label}>
      {times(items, (index) => (
        <div key={index} className={classes.margin}>
          <div><Bone width="w60" /><Bone width="w84" /></div>
          <div><Bone width={index % 2 ? "w60" : "w84"} shape="tall" /><Bone width="w92" /><Bone width="w60" /><Bone width="w32" /></div>
        </div>
      ))}
    </Waiting>
  );
}

export function PageHeadSkeleton({ label }: Props) {
  return (
    <Waiting label={label}>
      <div className={classes.head}><Bone width="w20" /><Bone width="w60" shape="title" /><Bone width="w45" /></div>
    </Waiting>
  );
}

export function ThreadSkeleton({ label, items = 3 }: Props) {
  return (
    <Waiting label={label}>
      {times(items, (index) => (
        <div key={index} className={classes.thread}>
          <div className={cx(classes.bone, classes.round)} />
          <div><Bone width="w32" /><Bone width="w92" /><Bone width={index % 2 ? "w84" : "w45"} /></div>
        </div>
      ))}
    </Waiting>
  );
}

export function ArticleSkeleton({ label }: Props) {
  return (
    <Waiting label={label}>
      <div className={classes.head}><Bone width="w20" /><Bone width="w84" shape="title" /><Bone width="w60" shape="title" /></div>
      <div className={classes.article}>{times(7, (index) => <Bone key={index} width={index % 4 === 3 ? "w45" : "w92"} />)}</div>
    </Waiting>
  );
}

export function FormSkeleton({ label, items = 3, headed = false }: Props & { headed?: boolean }) {
  return (
    <Waiting label={label}>
      {headed && <div className={classes.head}><Bone width="w45" shape="title" /></div>}
      {times(items, (index) => (
        <div key={index} className={classes.field}><Bone width="w20" /><Bone width="w100" shape={index === 1 ? "area" : "field"} /></div>
      ))}
    </Waiting>
  );
}
