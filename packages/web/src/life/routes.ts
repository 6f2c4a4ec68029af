import { createRoute } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";

const closings = createRoute({ getParentRoute: () => frameRoute, path: "/closings" }).lazy(() =>
  import("./closings-page.tsx").then((page) => page.closingsPage),
);

/** The pages about practices that close. */
export const lifeRoutes = [closings] as const;
