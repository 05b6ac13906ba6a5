import compression from "compression";

/** Serves the built page as a host would: what can be compressed is. @returns a plugin of Vite */
export function compressed() {
  return {
    name: "compressed",
    configurePreviewServer({ middlewares }) {
      middlewares.use(compression());
    },
  };
}
