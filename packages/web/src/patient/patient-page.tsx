import { createLazyRoute } from "@tanstack/react-router";

/** One patient. */
export const patientPage = createLazyRoute("/frame/courses/$courseId")({ component: () => null });
