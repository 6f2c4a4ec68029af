import { createLazyRoute } from "@tanstack/react-router";

/** A hand-over to act on. */
export const handoverPage = createLazyRoute("/frame/courses/$courseId/handover")({ component: () => null });
