import type { AskView, InquiryList, InquiryView } from "@foelgeskab/server/contract";
import { queryOptions } from "@tanstack/react-query";
import { read } from "../api.ts";

/** The address of everything about a course's questions. */
export const inquiriesOf = (courseId: string): string => `/api/courses/${encodeURIComponent(courseId)}/inquiries`;

/** The party's questions, those whose turn is its own first. */
export const inquiryListQuery = queryOptions({
  queryKey: ["inquiries"],
  queryFn: () => read<InquiryList>("/api/inquiries"),
});

/** One question with all that was said. */
export const inquiryQuery = (courseId: string, inquiry: string) =>
  queryOptions({
    queryKey: ["inquiry", courseId, inquiry],
    staleTime: 0,
    queryFn: () => read<InquiryView>(`${inquiriesOf(courseId)}/${encodeURIComponent(inquiry)}`),
  });

/** What a new question about a patient is written with. */
export const askQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["ask", courseId],
    staleTime: 0,
    queryFn: () => read<AskView>(`/api/courses/${encodeURIComponent(courseId)}/ask`),
  });
