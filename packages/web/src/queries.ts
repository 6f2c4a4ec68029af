import type {
  Demo,
  PatientLines,
  PatientList,
  PatientPage,
  SheetStatus,
  Watch,
  Worklist,
} from "@foelgeskab/server/contract";
import { QueryClient, queryOptions } from "@tanstack/react-query";
import { ProblemError, read, readMe } from "./api.ts";

/** One memory of what the server has said. Nothing is kept on disk; a refusal is not asked again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (times, error) => times < 2 && isPassing(error), refetchOnWindowFocus: true },
  },
});

/** True for a failure that may pass by itself: no answer, or an overloaded server. */
function isPassing(error: Error): boolean {
  return !(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status === 503;
}

/** Who acts, and for whom. */
export const meQuery = queryOptions({ queryKey: ["me"], queryFn: readMe, staleTime: Number.POSITIVE_INFINITY });

/** Everything that waits for the party acted for. */
export const worklistQuery = queryOptions({ queryKey: ["worklist"], queryFn: () => read<Worklist>("/api/worklist") });

/** How often every screen asks whether the register was proved, in milliseconds; more often while it says that it was not, so that the alarm ends when its reason does. */
const WATCH_EVERY = 60_000;
const WATCH_ALARMED = 4_000;

/** Whether the register was proved in the last 24 hours, and what is silent. */
export const watchQuery = queryOptions({
  queryKey: ["watch"],
  queryFn: () => read<Watch>("/api/watch"),
  refetchInterval: ({ state: { data } }) => (data?.certificate === "missing" ? WATCH_ALARMED : WATCH_EVERY),
});

/** One of the party's patient lists. */
export const patientsQuery = (list: PatientList) =>
  queryOptions({ queryKey: ["patients", list], queryFn: () => read<PatientLines>(`/api/patients?list=${list}`) });

/** One patient's page: shown at once from memory, and always asked for anew, since others act on it too. */
export const courseQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["course", courseId],
    staleTime: 0,
    queryFn: () => read<PatientPage>(`/api/courses/${encodeURIComponent(courseId)}`),
  });

/** The demo's day and story. */
export const demoQuery = queryOptions({ queryKey: ["demo"], queryFn: () => read<Demo>("/api/demo") });

/** Whether a printed sheet is the newest. */
export const sheetQuery = (code: string) =>
  queryOptions({
    queryKey: ["sheet", code],
    queryFn: () => read<SheetStatus>(`/api/sheet/${encodeURIComponent(code)}`),
  });

/** After an act everything but who acts may have changed. */
export function forgetAllButMe(): Promise<void> {
  return queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
}
