/**
 * Keeps a page true that the browser translates. Browsers put two `font` elements in the place of each text; what React
 * then writes into the text goes nowhere, and what it removes or inserts beside it is no longer there (react#11538). Here
 * a text that changes comes back to its place, where the browser translates it anew, and one that is looked for is found.
 * @returns a function that stops it
 */
export function followTranslation(): () => void {
  /** What stands in the place of a text, by that text. */
  const places = new WeakMap<Node, Element>();
  const back = (text: Node): void => {
    const place = places.get(text);
    if (place?.parentNode && !text.parentNode) place.replaceWith(text);
    places.delete(text);
  };
  const changes = new MutationObserver((records) => {
    for (const { target } of records) back(target);
  });
  const note = ({ addedNodes: [place], removedNodes: [text] }: MutationRecord): void => {
    if (text?.nodeType !== Node.TEXT_NODE || !(place instanceof HTMLElement) || place.localName !== "font") return;
    places.set(text, place);
    changes.observe(text, { characterData: true });
  };
  const swaps = new MutationObserver((records) => records.forEach(note));
  swaps.observe(document.body, { childList: true, subtree: true });
  const find = (node: Node | null): void => {
    swaps.takeRecords().forEach(note); // swapped in this very task
    if (node && !node.parentNode) back(node);
  };
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function found<Child extends Node>(this: Node, child: Child): Child {
    if (child.parentNode !== this) find(child);
    return removeChild.call(this, child) as Child;
  };
  Node.prototype.insertBefore = function found<Child extends Node>(
    this: Node,
    child: Child,
    before: Node | null,
  ): Child {
    if (before && before.parentNode !== this) find(before);
    return insertBefore.call(this, child, before) as Child;
  };
  return () => {
    swaps.disconnect();
    changes.disconnect();
    Object.assign(Node.prototype, { removeChild, insertBefore });
  };
}
