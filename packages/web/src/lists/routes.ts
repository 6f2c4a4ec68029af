import { GROUPS, type Group } from "@foelgeskab/followup/worklist";
import type { PatientList } from "@foelgeskab/server/contract";
import { createRoute, notFound } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";
import { patientsQuery, queries } from "../queries.ts";

const PATIENT_LISTS: readonly PatientList[] = [
  "followed",
  "to-assess",
  "on-the-way",
  "accepted",
  "came-back",
  "closed",
];

/** The first screen: what waits. `?list=` shows one of its lists. */
const worklistRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/",
  validateSearch: (search: Record<string, unknown>): { list?: Group } => {
    const list = GROUPS.find((group) => group === search.list);
    return list === undefined ? {} : { list };
  },
}).lazy(() => import("./worklist-page.tsx").then((page) => page.worklistPage));

/** The lists of patients. */
const patientsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/patients/$list",
  params: {
    parse: ({ list }: { list: string }): { list: PatientList } => {
      const known = PATIENT_LISTS.find((one) => one === list);
      if (known === undefined) throw notFound();
      return { list: known };
    },
    stringify: ({ list }) => ({ list }),
  },
  loader: ({ params }) => void queries.prefetchQuery(patientsQuery(params.list)),
}).lazy(() => import("./patients-page.tsx").then((page) => page.patientsPage));

/** The pages of lists. */
export const listRoutes = [worklistRoute, patientsRoute] as const;
