import { createRoute } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";

const inFrame = () => frameRoute;

const assessment = createRoute({ getParentRoute: inFrame, path: "/courses/$courseId/assessment" }).lazy(() =>
  import("./assessment/assessment-page.tsx").then((page) => page.assessmentPage),
);
const write = createRoute({ getParentRoute: inFrame, path: "/courses/$courseId/write" }).lazy(() =>
  import("./write/write-page.tsx").then((page) => page.writePage),
);
const open = createRoute({ getParentRoute: inFrame, path: "/courses/new" }).lazy(() =>
  import("./open/open-page.tsx").then((page) => page.openPage),
);
const inbox = createRoute({ getParentRoute: inFrame, path: "/inbox" }).lazy(() =>
  import("./inbox/inbox-page.tsx").then((page) => page.inboxPage),
);
const outbox = createRoute({ getParentRoute: inFrame, path: "/outbox" }).lazy(() =>
  import("./outbox/outbox-page.tsx").then((page) => page.outboxPage),
);
const conflicts = createRoute({ getParentRoute: inFrame, path: "/conflicts" }).lazy(() =>
  import("./conflicts/conflicts-page.tsx").then((page) => page.conflictsPage),
);

/** The hospital's pages, and the lists of messages and rules; each is loaded when it is first asked for. */
export const hospitalRoutes = [assessment, write, open, inbox, outbox, conflicts] as const;
