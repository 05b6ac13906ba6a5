import { type ComponentType, type ReactElement, use } from "react";
import type { Size } from "./drawing/box";
import type { DrawingProps } from "./drawing-props";

/** The component that draws, fetched once and at its first use. */
export class DrawingCode<View> {
  component: ComponentType<DrawingProps<View>> | null = null;
  private fetching: Promise<ComponentType<DrawingProps<View>>> | null = null;
  private readonly load: () => Promise<ComponentType<DrawingProps<View>>>;
  constructor(load: () => Promise<ComponentType<DrawingProps<View>>>) {
    this.load = load;
  }
  fetch(): Promise<ComponentType<DrawingProps<View>>> {
    this.fetching ??= this.load().then((component) => {
      this.component = component;
      return component;
    });
    return this.fetching;
  }
  /**
   * A failure is not kept, so that another try can succeed; where drawings suspend it is, or they would ask for ever.
   */
  async fetchAnew(): Promise<ComponentType<DrawingProps<View>>> {
    try {
      return await this.fetch();
    } catch (error) {
      this.forget();
      throw error;
    }
  }
  /** After a failure: the next use asks again. */
  forget(): void {
    this.fetching = null;
  }
}

/** A view with all that draws it, whatever kind of view it is. */
export interface Drawable {
  /** Natural height at a width, in CSS pixels; known before the drawing has been fetched, so that nothing jumps. */
  height(width: number): number;
  /** Least height at a width in which all of it has room. */
  least(width: number): number;
  /** Suspends until the drawing code has been fetched; draws at once afterwards. */
  draw(size: Size, scope: string): ReactElement;
  /** The same, for drawing at once off screen. */
  fetchDrawing(): Promise<(size: Size, scope: string) => ReactElement>;
}

export function drawable<View>(
  view: View,
  code: DrawingCode<View>,
  height: (view: View, width: number) => number,
  least = height,
): Drawable {
  return {
    height: (width) => height(view, width),
    least: (width) => least(view, width),
    draw: (size, scope) => <Drawing code={code} view={view} scope={scope} {...size} />,
    fetchDrawing: async () => {
      const Fetched = await code.fetchAnew();
      return (size, scope) => <Fetched view={view} scope={scope} {...size} />;
    },
  };
}

interface FetchedDrawingProps<View> extends DrawingProps<View> {
  readonly code: DrawingCode<View>;
}

/** Suspends until the code is there, and throws where it could not be fetched. */
function Drawing<View>({ code, view, scope, width, height }: FetchedDrawingProps<View>) {
  const Fetched = code.component ?? use(code.fetch());
  return <Fetched view={view} scope={scope} width={width} height={height} />;
}
