import { buildPage } from "./build.mjs";
import { run } from "./ending.mjs";
import { needFolder, needNode, needPackages, needPort } from "./needs.mjs";

const PORT = 4173;

await run(async () => {
  needNode();
  needFolder();
  await needPort(PORT);
  await needPackages();
  console.log("Building the dashboard …");
  await buildPage();
  await needPort(PORT); // installing takes a while
  const { preview } = await import("vite");
  await preview({ preview: { port: PORT, strictPort: true } });
  console.log(`\nCloud Race is ready: http://localhost:${PORT}  (Ctrl+C ends it)`);
});
