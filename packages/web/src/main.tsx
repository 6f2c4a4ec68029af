import "virtual:dkfds.css";
import "./look/tokens.css";
import "./look/base.css";
import "./look/print.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queries } from "./queries.ts";
import { router } from "./router.ts";
import { startTexts } from "./texts/i18n.ts";

/** Browsers without Temporal get it before anything is shown. */
async function start(): Promise<void> {
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  await startTexts();
  const screen = document.getElementById("screen");
  if (screen === null) throw new Error("index.html has the element #screen");
  createRoot(screen).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
