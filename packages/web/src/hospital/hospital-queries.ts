import type {
  AssessmentView,
  DraftView,
  Inbox,
  Outbox,
  ProgrammeChoice,
  RuleConflicts,
} from "@foelgeskab/server/contract";
import { queryOptions } from "@tanstack/react-query";
import { read } from "../api.ts";

/** The address of one course on the server. */
export function courseAddress(courseId: string): string {
  return `/api/courses/${encodeURIComponent(courseId)}`;
}

/** May this patient be handed over? */
export const assessmentQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["assessment", courseId],
    queryFn: () => read<AssessmentView>(`${courseAddress(courseId)}/assessment`),
  });

/** The draft of the letter. It is read once, when the page opens: from then on the screen is the newest, and saving tells of others. */
export const draftQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["draft", courseId],
    queryFn: () => read<DraftView>(`${courseAddress(courseId)}/draft`),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Programmes in force, for a new course. */
export const programmesQuery = queryOptions({
  queryKey: ["programmes"],
  queryFn: () => read<ProgrammeChoice[]>("/api/programmes"),
});

/** Messages that wait for a person. */
export const inboxQuery = queryOptions({ queryKey: ["inbox"], queryFn: () => read<Inbox>("/api/inbox") });

/** What left. */
export const outboxQuery = queryOptions({ queryKey: ["outbox"], queryFn: () => read<Outbox>("/api/outbox") });

/** Rules of two layers that disagree. */
export const conflictsQuery = queryOptions({
  queryKey: ["conflicts"],
  queryFn: () => read<RuleConflicts>("/api/conflicts"),
});
