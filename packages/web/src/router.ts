import { createRoute, createRouter } from "@tanstack/react-router";
import { directoryRoutes } from "./directory/routes.ts";
import { frameRoute, rootRoute } from "./frame/routes.ts";
import { hospitalRoutes } from "./hospital/routes.ts";
import { inquiryRoutes } from "./inquiries/routes.ts";
import { lifeRoutes } from "./life/routes.ts";
import { listRoutes } from "./lists/routes.ts";
import { movedEarlierRoutes } from "./moved-earlier/routes.ts";
import { nightRoutes } from "./night/routes.ts";
import { patientRoutes } from "./patient/routes.ts";
import { programmeRoutes } from "./programmes/routes.ts";
import { staffingRoutes } from "./staffing/routes.ts";

const sheetRoute = createRoute({ getParentRoute: () => rootRoute, path: "/ark/$code" }).lazy(() =>
  import("./sheet/sheet-page.tsx").then((page) => page.sheetPage),
);

/** Every address of the screens. Each page is loaded when it is first asked for. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    sheetRoute,
    frameRoute.addChildren([
      ...listRoutes,
      ...patientRoutes,
      ...inquiryRoutes,
      ...hospitalRoutes,
      ...directoryRoutes,
      ...programmeRoutes,
      ...movedEarlierRoutes,
      ...nightRoutes,
      ...lifeRoutes,
      ...staffingRoutes,
    ]),
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
