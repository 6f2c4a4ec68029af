import { createRoute } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";

const staffing = createRoute({ getParentRoute: () => frameRoute, path: "/staffing" }).lazy(() =>
  import("./staffing-page.tsx").then((page) => page.staffingPage),
);

/** The page about who is there. */
export const staffingRoutes = [staffing] as const;
