/**
 * The one place where text of ours is read as markup or names code: pictures that this page drew, in a document of their
 * own in which nothing runs, and the page's own service worker. The content policy (vite/headers.ts) names this policy and lets no other be made.
 */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (text: string) => string; readonly createScriptURL: (text: string) => string },
  ): {
    createHTML(text: string): string;
    createScriptURL(text: string): string;
  };
}

/** Not in every browser, and not in TypeScript's list of what is there. */
const { trustedTypes }: { readonly trustedTypes?: TrustedTypes } = globalThis as object;

/** Beside the page, wherever that is; no text of anyone's comes into it. */
const WORKER = `${import.meta.env.BASE_URL}sw.js`;

const policy = trustedTypes?.createPolicy("cloud-race", { createHTML: (svg) => svg, createScriptURL: () => WORKER });

/** A picture as a document; one that is not well-formed has a `parsererror` in it. */
export function documentOf(svg: string): Document {
  return new DOMParser().parseFromString(policy?.createHTML(svg) ?? svg, "image/svg+xml");
}

/** What the browser runs to keep the page (vite/offline.ts). */
export function workerAddress(): string {
  return policy?.createScriptURL(WORKER) ?? WORKER;
}
