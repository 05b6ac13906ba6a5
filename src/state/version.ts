import { usePage } from "./store";

/** Whether the page is still the one its server has. A page left open over a deployment lacks code it has not used yet. */

/** What the server has now: the page that is open, a newer one, or nothing that could be asked for. */
export type Served = "same" | "newer" | "unreachable";

/** Asks the server, and keeps what it says of a newer version. @param running the entry script of the page that is open */
export async function askForVersion(running: string = ownScript()): Promise<Served> {
  try {
    // the query leads past what a service worker keeps
    const answer = await fetch(`${import.meta.env.BASE_URL}index.html?newest`, { cache: "no-store" });
    if (!answer.ok) return "unreachable";
    const served = scriptIn(await answer.text());
    if (served === null || served === running) return "same";
    tellOfNewer();
    return "newer";
  } catch {
    return "unreachable";
  }
}

/** How the page becomes the newer one: its view is in its address. A service worker puts its own way here. */
export const renewal = { renew: async (): Promise<void> => location.reload() };

/** Whether the browser keeps the page for a time without a network. */
export function tellOfKeeping(isKept: boolean): void {
  usePage.setState(({ code }) => ({ code: { ...code, isKept } }));
}

export function tellOfNewer(): void {
  usePage.setState(({ code }) => (code.isOutdated ? {} : { code: { ...code, isOutdated: true } }));
}

/** Everything that waits for code asks for it again. */
export function askForCode(): void {
  usePage.setState(({ code }) => ({ code: { ...code, tries: code.tries + 1 } }));
}

/** Its name is that of its content. */
function ownScript(): string {
  return document.querySelector('script[type="module"]')?.getAttribute("src") ?? "";
}

export function scriptIn(html: string): string | null {
  const [tag = ""] = /<script\b[^>]*\btype="module"[^>]*>/.exec(html) ?? [];
  return /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? null;
}
