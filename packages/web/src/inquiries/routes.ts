import { createRoute } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";

const list = createRoute({ getParentRoute: () => frameRoute, path: "/inquiries" }).lazy(() =>
  import("./list-page.tsx").then((page) => page.inquiryListPage),
);

const ask = createRoute({ getParentRoute: () => frameRoute, path: "/courses/$courseId/ask" }).lazy(() =>
  import("./ask-page.tsx").then((page) => page.askPage),
);

const thread = createRoute({ getParentRoute: () => frameRoute, path: "/courses/$courseId/inquiries/$inquiry" }).lazy(
  () => import("./thread-page.tsx").then((page) => page.threadPage),
);

/** The pages of questions between whoever follows a patient and a department. */
export const inquiryRoutes = [list, ask, thread] as const;
