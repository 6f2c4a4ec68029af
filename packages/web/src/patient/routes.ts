import { createRoute } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";
import { courseQuery, queries } from "../queries.ts";

const prefetch = ({ params }: { params: { courseId: string } }): void =>
  void queries.prefetchQuery(courseQuery(params.courseId));

/** One patient: responsibility, curve, time line, criteria, plan. */
const patientRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/courses/$courseId",
  loader: prefetch,
}).lazy(() => import("./patient-page.tsx").then((page) => page.patientPage));

/** A hand-over to act on, all on one page. */
const handoverRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/courses/$courseId/handover",
  loader: prefetch,
}).lazy(() => import("../handover/handover-page.tsx").then((page) => page.handoverPage));

/** A letter of another record system that waits as a hand-over, beside what was read of it. */
const receivedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/courses/$courseId/received",
  loader: prefetch,
}).lazy(() => import("../received/received-page.tsx").then((page) => page.receivedPage));

/** The discharge letter in force, to read and print. */
const letterRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/courses/$courseId/letter",
  loader: prefetch,
}).lazy(() => import("../handover/letter-page.tsx").then((page) => page.letterPage));

/** The pages of one patient. */
export const patientRoutes = [patientRoute, handoverRoute, receivedRoute, letterRoute] as const;
