import { createLazyRoute } from "@tanstack/react-router";

/** The letter. */
export const letterPage = createLazyRoute("/frame/courses/$courseId/letter")({ component: () => null });
