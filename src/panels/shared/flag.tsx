import { FLAG_PATH, FLAG_SIZE, INK } from "../../charts/drawing/paint";

/** Marks that there is something to know; what that is stands beside it, or is given as its name. */
export function Flag({ name }: { readonly name?: string }) {
  const box = `0 0 ${FLAG_SIZE.width} ${FLAG_SIZE.height}`;
  return name ? (
    <svg className="flag" viewBox={box} {...FLAG_SIZE} role="img" aria-label={name}>
      <title>{name}</title>
      <path d={FLAG_PATH} fill={INK} />
    </svg>
  ) : (
    <svg className="flag" viewBox={box} {...FLAG_SIZE} aria-hidden="true">
      <path d={FLAG_PATH} fill={INK} />
    </svg>
  );
}
