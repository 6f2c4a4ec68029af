import { createRoute } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";

const certificate = createRoute({ getParentRoute: () => frameRoute, path: "/certificate" }).lazy(() =>
  import("./certificate-page.tsx").then((page) => page.certificatePage),
);

/** The page of the nightly certificate. */
export const nightRoutes = [certificate] as const;
