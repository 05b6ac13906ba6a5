import "virtual:look.css";
import "./page.css"; // before the panels: it says in which order the layers stand

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { begin } from "../state/store";
import { App } from "./app";
import { readBrowser } from "./browser";

begin(readBrowser());

const root = document.getElementById("root");
/** What an error boundary caught is told on the page; while developing it stands in the console as well. */
const errors = import.meta.env.DEV ? {} : { onCaughtError: () => undefined };

if (root)
  createRoot(root, errors).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
