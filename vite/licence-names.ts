/** Licences by their SPDX names. Whoever adds one has read it. */

/** Under which a page may be handed on when their texts are handed on with it. */
const IN_THE_PAGE = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MIT-Modern-Variant",
  "OFL-1.1",
  "Zlib",
];
/** Of tools, which nobody hands on with the page. */
const OF_TOOLS = [...IN_THE_PAGE, "BlueOak-1.0.0", "CC-BY-4.0", "MPL-2.0", "Python-2.0", "Unlicense"];

export function mayShip(expression: string): boolean {
  return allows(IN_THE_PAGE, expression);
}

export function mayBeUsed(expression: string): boolean {
  return allows(OF_TOOLS, expression);
}

/** An SPDX expression of names, `AND` and `OR`, as a whole in brackets or in none. Any other allows nothing. */
function allows(names: readonly string[], expression: string): boolean {
  const inner = expression.replace(/^\(([^()]*)\)$/, "$1");
  if (/[()]/.test(inner)) return false;
  return inner.split(/ OR /i).some((way) => way.split(/ AND /i).every((name) => names.includes(name)));
}
