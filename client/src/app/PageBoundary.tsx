import { Component, Suspense, type ReactNode } from "react";
import { AttemptContext } from "../lib/usePageQuery";

interface Props {
  /** Another key is another page: what went wrong on the last one is over. */
  place: string;
  /** Without it, what stood here before stays as long. */
  waiting?: ReactNode;
  failed: (error: unknown, tryAgain: () => void) => ReactNode;
  children: ReactNode;
}

interface State {
  error: unknown;
  failed: boolean;
  place: string;
  attempt: number;
}

/** Around every page: a skeleton while its data is on the way, and words when something went wrong. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false, place: this.props.place, attempt: 0 };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (props.place === state.place) return null;
    return { place: props.place, failed: false, error: null, attempt: state.attempt + Number(state.failed) };
  }

  readonly tryAgain = () => this.setState(({ attempt }) => ({ failed: false, error: null, attempt: attempt + 1 }));

  override render() {
    const { failed, error, attempt } = this.state;
    const { waiting, children } = this.props;
    if (failed) return this.props.failed(error, this.tryAgain);
    return <AttemptContext value={attempt}>{waiting === undefined ? children : <Suspense fallback={waiting}>{children}</Suspense>}</AttemptContext>;
  }
}
