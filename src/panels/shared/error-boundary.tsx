import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Shown instead of the children; `retry` renders them again. */
  readonly fallback: (retry: () => void, error: unknown) => ReactNode;
  /** When this changes, the children are rendered again. */
  readonly tries?: number;
}

interface ErrorBoundaryState {
  /** What was thrown; null while nothing is. */
  readonly thrown: { readonly error: unknown } | null;
}

/** Shows a fallback when something below it throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { thrown: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { thrown: { error } };
  }

  override componentDidUpdate({ tries }: ErrorBoundaryProps) {
    if (this.state.thrown && tries !== this.props.tries) this.setState({ thrown: null });
  }

  override render() {
    const { thrown } = this.state;
    return thrown ? this.props.fallback(() => this.setState({ thrown: null }), thrown.error) : this.props.children;
  }
}
