import { AppLink } from "../../lib/AppLink";
import { Dot } from "../../ui/list/Meta";
import { themeClass } from "./themeClass";
import classes from "./theme.module.css";

interface Props {
  theme: string;
  label: string;
  to?: string;
  strong?: boolean;
}

/** The dot in the colour of the theme with a name beside it, as a link when there is somewhere to go. */
export function CommunityMark({ theme, label, to, strong }: Props) {
  return (
    <span className={themeClass(theme)}>
      <Dot strong={strong}>
        {to ? (
          <AppLink to={to} className={classes.link}>
            {label}
          </AppLink>
        ) : (
          label
        )}
      </Dot>
    </span>
  );
}
