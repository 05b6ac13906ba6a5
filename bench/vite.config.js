import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The pages of the other libraries, each built as its own, the way the page itself is. */
export default defineConfig({
  root: here("peers"),
  base: "./",
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: here("dist/peers"),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: ["recharts", "echarts", "visx", "plot"].map((name) => here(`peers/${name}.html`)) },
  },
});
