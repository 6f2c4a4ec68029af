import { createRoute } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";
import { isShown, type Shown } from "./queries.ts";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/moved-earlier",
  validateSearch: (search: Record<string, unknown>): { finding?: Shown } => {
    const { finding } = search;
    return isShown(finding) ? { finding } : {};
  },
}).lazy(() => import("./moved-page.tsx").then((page) => page.movedPage));

/** The page of people who were moved to their own doctor before Følgeskab. */
export const movedEarlierRoutes = [list] as const;
