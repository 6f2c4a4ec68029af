import { createRoute, notFound } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";
import { PARTS, type Part } from "./parts.ts";

const shelf = createRoute({ getParentRoute: () => frameRoute, path: "/programmes" }).lazy(() =>
  import("./shelf-page.tsx").then((page) => page.shelfPage),
);
const version = createRoute({
  getParentRoute: () => frameRoute,
  path: "/programmes/$programme/$version",
  params: {
    parse: ({ programme, version: text }: { programme: string; version: string }) => {
      const number = Number(text);
      if (!Number.isInteger(number) || number < 1) throw notFound();
      return { programme, version: number };
    },
    stringify: ({ programme, version: number }) => ({ programme, version: String(number) }),
  },
  validateSearch: (search: Record<string, unknown>): { part?: Part } => {
    const part = PARTS.find((one) => one === search.part);
    return part === undefined ? {} : { part };
  },
}).lazy(() => import("./version-page.tsx").then((page) => page.versionPage));

/** The pages of programmes and their versions. */
export const programmeRoutes = [shelf, version] as const;
