/**
 * The one place where text of ours is read as markup: pictures that this page drew, in a document of their own in which
 * nothing runs. The content policy (vite/headers.ts) names this policy and lets no other be made.
 */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (text: string) => string },
  ): {
    createHTML(text: string): string;
  };
}

/** Not in every browser, and not in TypeScript's list of what is there. */
const { trustedTypes }: { readonly trustedTypes?: TrustedTypes } = globalThis as object;

const policy = trustedTypes?.createPolicy("cloud-race", { createHTML: (svg) => svg });

/** A picture as a document; one that is not well-formed has a `parsererror` in it. */
export function documentOf(svg: string): Document {
  return new DOMParser().parseFromString(policy?.createHTML(svg) ?? svg, "image/svg+xml");
}
