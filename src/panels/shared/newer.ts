import { usePage } from "../../state/store";
import { renewal } from "../../state/version";
import { useWords } from "./use-page";

/** Instead of a way on that cannot work: the server has another version of the page, and its code is that one's. */
export function useNewer() {
  const { states } = useWords().text;
  const isOutdated = usePage(({ code }) => code.isOutdated);
  return isOutdated ? { said: states.newer, renew: states.reload, onRenew: () => void renewal.renew() } : null;
}
