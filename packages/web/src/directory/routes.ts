import { createRoute } from "@tanstack/react-router";
import { frameRoute } from "../frame/routes.ts";

const inFrame = () => frameRoute;

const list = createRoute({ getParentRoute: inFrame, path: "/directory" }).lazy(() =>
  import("./directory-page.tsx").then((page) => page.directoryPage),
);
const covered = createRoute({ getParentRoute: inFrame, path: "/directory/coverage" }).lazy(() =>
  import("./coverage-page.tsx").then((page) => page.coveragePage),
);
const sheets = createRoute({ getParentRoute: inFrame, path: "/directory/new-sheets" }).lazy(() =>
  import("./new-sheets-page.tsx").then((page) => page.newSheetsPage),
);
const sending = createRoute({ getParentRoute: inFrame, path: "/directory/sending" }).lazy(() =>
  import("./sending-page.tsx").then((page) => page.sendingPage),
);
const added = createRoute({ getParentRoute: inFrame, path: "/directory/new" }).lazy(() =>
  import("./new-number-page.tsx").then((page) => page.newNumberPage),
);
const one = createRoute({ getParentRoute: inFrame, path: "/directory/numbers/$entry" }).lazy(() =>
  import("./number-page.tsx").then((page) => page.numberPage),
);

/** The pages of the telephone list. */
export const directoryRoutes = [list, covered, sheets, sending, added, one] as const;
