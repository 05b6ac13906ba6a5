import { type ComponentType, use } from "react";
import { usePage } from "../../state/store";
import { codeMissing } from "./code-again";

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A component's code, fetched at its first use. After a failure, every try of the reader asks again, as React's `lazy` never does. */
export class FetchedCode<Props> {
  private readonly load: Load<Props>;
  private last: { readonly tries: number; readonly code: ReturnType<Load<Props>>; failed: boolean } | null = null;
  constructor(load: Load<Props>) {
    this.load = load;
  }
  /** @param tries how often the reader asked again: until then, what failed stays so, or it would be asked for for ever */
  fetchIn(tries: number): ReturnType<Load<Props>> {
    if (this.last && (!this.last.failed || this.last.tries === tries)) return this.last.code;
    const attempt = { tries, code: this.load(), failed: false };
    this.last = attempt;
    attempt.code.catch(() => {
      attempt.failed = true;
      codeMissing.add(this.load);
    });
    return attempt.code;
  }
}

interface FetchedProps<Props> {
  readonly code: FetchedCode<Props>;
  readonly props: Props;
}

/** Suspends until the code is there, and throws where it could not be fetched. */
export function Fetched<Props extends object>({ code, props }: FetchedProps<Props>) {
  const Component = use(code.fetchIn(usePage((page) => page.code.tries)));
  return <Component {...props} />;
}
