export const sorted = (values) => [...values].sort((a, b) => a - b);

export function median(values) {
  const all = sorted(values.filter(Number.isFinite));
  const middle = all.length / 2;
  if (all.length === 0) return Number.NaN;
  return all.length % 2 ? all[Math.floor(middle)] : (all[middle - 1] + all[middle]) / 2;
}

/** The middle, and between which two values half of them lie. */
export function spread(values) {
  const all = sorted(values.filter(Number.isFinite));
  const at = (part) => all[Math.min(all.length - 1, Math.floor(all.length * part))] ?? Number.NaN;
  return { median: median(values), from: at(0.25), to: at(0.75), times: all.length };
}
