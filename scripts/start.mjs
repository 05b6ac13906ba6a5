import { run } from "./ending.mjs";
import { needFolder, needNode, needPackages, needPort } from "./needs.mjs";

const PORT = 4173;

await run(async () => {
  needNode();
  needFolder();
  await needPort(PORT);
  await needPackages();
  console.log("Building the dashboard …");
  const { build, preview } = await import("vite");
  await build({ logLevel: "warn" });
  await needPort(PORT); // installing takes a while
  await preview({ preview: { port: PORT, strictPort: true } });
  console.log(`\nCloud Race is ready: http://localhost:${PORT}  (Ctrl+C ends it)`);
});
