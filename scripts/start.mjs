import { needNode, needPackages, needPort } from "./needs.mjs";

const PORT = 4173;

needNode();
await needPort(PORT);
needPackages();
console.log("Building the dashboard …");
const { build, preview } = await import("vite");
await build({ logLevel: "warn" });
await preview({ preview: { port: PORT, strictPort: true } });
console.log(`\nCloud Race is ready: http://localhost:${PORT}  (Ctrl+C ends it)`);
