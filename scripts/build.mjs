import { stripVTControlCharacters } from "node:util";
import { reasonOf, Wrong } from "./ending.mjs";

/** Builds the page into dist. @throws Wrong when it cannot be built */
export async function buildPage() {
  const { build } = await import("vite");
  try {
    await build({ logLevel: "warn" });
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") throw error;
    const { message = reasonOf(error) } = error.errors?.[0] ?? error;
    const [why] = stripVTControlCharacters(message).split(/\n\s+at /); // before the stack
    throw new Wrong(
      `The page could not be built: ${why}\nIf its code is as you got it, remove the folder node_modules and run the command again.`,
    );
  }
}
