import { Fragment } from "react";
import classes from "./Keys.module.css";

/** Which keys do what. */
export function Keys({ items }: { items: readonly { keys: readonly string[]; text: string }[] }) {
  return (
    <dl className={classes.keys}>
      {items.map(({ keys, text }) => (
        <div key={text}>
          <dt>
            {keys.map((key) => (
              <Fragment key={key}>
                <kbd>{key}</kbd>{" "}
              </Fragment>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
