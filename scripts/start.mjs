import { fail, needNode, needPackages } from "./needs.mjs";

const PORT = 4173;

needNode();
needPackages();
console.log("Building the dashboard …");
const { build, preview } = await import("vite");
await build({ logLevel: "warn" });
try {
  await preview({ preview: { port: PORT, strictPort: true } });
  console.log(`\nCloud Race is ready: http://localhost:${PORT}  (Ctrl+C ends it)`);
} catch (error) {
  if (/already in use|EADDRINUSE/.test(String(error)))
    fail(`Port ${PORT} is taken by another program. End that one, then run npm start again.`);
  throw error;
}
