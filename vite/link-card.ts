import type { Plugin } from "vite";

/** What services read that show a card for a shared link. They ask for whole addresses and run no script. */

/** `og:url`, whose place in the page says where the site begins. */
const OWN_ADDRESS = /^.*property="og:url".*\n/m;
const ROOTED = /(?<=content=")\/([^"]*)/g;

/**
 * Makes the addresses in `content` whole. Where nobody said where the page will live it names no address of its own,
 * which would be wrong in any folder; Vite makes those of the pictures relative to the page.
 * @param site as in `SITE_URL`
 * @throws when that is no address
 */
export function linkCard(site: string | undefined): Plugin {
  const base = site ? baseOf(site) : null;
  return {
    name: "link-card",
    transformIndexHtml: {
      order: "pre", // before Vite takes the slash in front for its own
      handler: (html) =>
        base ? html.replaceAll(ROOTED, (_, path: string) => new URL(path, base).href) : html.replace(OWN_ADDRESS, ""),
    },
  };
}

function baseOf(site: string): string {
  const address = site.endsWith("/") ? site : `${site}/`;
  if (!/^https?:[^?#]+$/.test(address) || !URL.canParse(address))
    throw new Error(`SITE_URL is “${site}”, which is not the address of a site such as https://example.org/race/.`);
  return address;
}
