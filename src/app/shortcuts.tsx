import { Dialog } from "../panels/shared/dialog";
import { useWords } from "../panels/shared/use-page";
import {
  listShortcuts,
  readShortcuts,
  SHORTCUTS,
  type Shortcut,
  switchShortcut,
  useShortcuts,
  writeShortcuts,
} from "../state/shortcuts";
import { keepChoice, keptChoice } from "./browser";
import "./shortcuts.css";

/** As they are written on keyboards. */
const KEYS: Readonly<Record<Shortcut, readonly string[]>> = {
  undo: ["Ctrl Z", "⌘ Z"],
  redo: ["Ctrl Shift Z", "Ctrl Y", "⌘ Shift Z"],
  steps: ["[", "]"],
  pin: ["H"],
  filter: ["F"],
  list: ["?"],
};

/** Every key that does something of the page's own, each with its switch. */
export function Shortcuts() {
  const { off, listed } = useShortcuts();
  const { text } = useWords();
  if (!listed) return null;
  const { shortcuts, walk } = text;
  return (
    <Dialog title={shortcuts.name} place="narrow" onClose={() => listShortcuts(false)}>
      <p>{shortcuts.lead}</p>
      <ul className="shortcuts">
        {SHORTCUTS.map((shortcut) => (
          <li key={shortcut}>
            <label>
              <input
                type="checkbox"
                checked={!off.includes(shortcut)}
                onChange={({ target }) => switchShortcut(shortcut, target.checked)}
              />
              {shortcuts.does[shortcut]}
            </label>
            <span translate="no">
              {KEYS[shortcut].map((keys) => (
                <kbd key={keys}>{keys}</kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p>
        {shortcuts.inChart} {walk.keys}
      </p>
    </Dialog>
  );
}

/** Brings back which are switched off, and keeps it. @returns a function that stops it */
export function followShortcuts(): () => void {
  useShortcuts.setState({ off: readShortcuts(keptChoice("keys")) });
  return useShortcuts.subscribe(({ off }, before) => {
    if (off !== before.off) keepChoice("keys", writeShortcuts(off));
  });
}
