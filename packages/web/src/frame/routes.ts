import { createRootRoute, createRoute } from "@tanstack/react-router";
import { meQuery, queries, worklistQuery } from "../queries.ts";
import { EmptyFrame } from "./empty-frame.tsx";
import { Frame } from "./frame.tsx";
import { NotFound } from "./not-found.tsx";
import { PageFailed } from "./page-failed.tsx";

/** The root of all addresses, with and without the frame. */
export const rootRoute = createRootRoute({ notFoundComponent: NotFound, errorComponent: PageFailed });

/** Every page for people who are logged in. It waits for who acts; the lists are asked for at the same time. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "frame",
  loader: () => {
    void queries.prefetchQuery(worklistQuery);
    return queries.ensureQueryData(meQuery).then(() => null);
  },
  component: Frame,
  pendingComponent: EmptyFrame,
  pendingMs: 0,
  pendingMinMs: 0,
});
