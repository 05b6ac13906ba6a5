declare module "virtual:look.css";

declare module "virtual:page-characters" {
  /** Every character of the page's own font, in one string. */
  const characters: string;
  export default characters;
}

declare module "brotli-wasm/web" {
  /** Fetches the code; await it before compressing anything. */
  export default function init(): Promise<unknown>;
  export function compress(bytes: Uint8Array, options: { readonly quality: number }): Uint8Array;
}
