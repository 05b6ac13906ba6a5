import "virtual:look.css";
import "./page.css";

import "./first-view.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { begin } from "../state/store";
import { App } from "./app";
import { readBrowser } from "./browser";
import { leaveFirstView } from "./leave-first-view";

begin(readBrowser());

const root = document.getElementById("root");
/** Errors caught by a boundary are reported on the page; during development they are logged as well. */
const errors = import.meta.env.DEV ? {} : { onCaughtError: () => undefined };

if (root) {
  leaveFirstView(root);
  createRoot(root, errors).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
