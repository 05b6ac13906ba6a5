import { existsSync, readdirSync } from "node:fs";

/** What a browser is told with every file, wherever the page is served from: `npm start`, nginx, the page itself. */

/** The content policy. As a `meta` of the page it holds on hosts that send no headers of ours, too. */
export const POLICY = [
  "default-src 'none'",
  // WebAssembly alone: HarfBuzz and WOFF2, which cut fonts for exported pictures
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // no text becomes markup or code, whoever wrote it, but in src/export/trusted.ts
  "require-trusted-types-for 'script'",
  "trusted-types cloud-race",
].join("; ");

/** Besides the policy, with every answer. */
export const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  // all of it is public, and a frame with a sandbox asks for it as a stranger
  "Access-Control-Allow-Origin": "*",
} as const;

/** What the policy adds where no other page may frame this one. A `meta` cannot say it. */
export const UNFRAMED = "; frame-ancestors 'none'";

/** The charts that may be embedded, by their ids, which are the names of their folders. */
export function embeddable(): readonly string[] {
  return readdirSync("src/charts").filter((name) => existsSync(`src/charts/${name}/index.ts`));
}

/**
 * A query with `embed` once, naming a chart: then the page is that chart alone. Any other is the whole page, which no
 * other page may frame. As source, for nginx as well.
 */
export function embedQuery(): string {
  return `^(?!.*(?:^|&)embed=.*&embed=)(?:.*&)?embed=(?:${embeddable().join("|")})(?:&.*)?$`;
}

/** @param query without its question mark */
export function mayBeFramed(query: string): boolean {
  return new RegExp(embedQuery()).test(query);
}

/** Files whose names change with their content. */
export const HASHED = "/assets/";
export const FOR_EVER = "public, max-age=31536000, immutable";
/** Kept, and asked for again each time: an answer of a few bytes when nothing has changed. */
export const ASKED_AGAIN = "no-cache";

export function cachedAs(path: string): string {
  return path.includes(HASHED) ? FOR_EVER : ASKED_AGAIN;
}
