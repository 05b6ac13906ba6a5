declare module "virtual:look.css";

declare module "virtual:page-signs" {
  /** Every sign of the page's own font, in one string. */
  const signs: string;
  export default signs;
}

declare module "brotli-wasm/web" {
  /** Fetches the code; must have been waited for before anything is compressed. */
  export default function init(): Promise<unknown>;
  export function compress(bytes: Uint8Array, options: { readonly quality: number }): Uint8Array;
}
