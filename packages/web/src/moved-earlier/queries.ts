import { FINDINGS } from "@foelgeskab/followup/legacy/finding-codes";
import type { LegacyFiles, MovedEarlier } from "@foelgeskab/server/contract";
import { queryOptions } from "@tanstack/react-query";
import { read } from "../api.ts";

/** What the list can be narrowed to, worst first. */
export const SHOWN = [...FINDINGS, "waits", "unread"] as const;
/** One of them. */
export type Shown = (typeof SHOWN)[number];

/** Whether an address asks for one of them. */
export function isShown(text: unknown): text is Shown {
  return SHOWN.some((shown) => shown === text);
}

/** People moved earlier about whom somebody must decide. */
export const movedQuery = (finding: Shown | undefined) =>
  queryOptions({
    queryKey: ["moved-earlier", finding ?? "all"],
    queryFn: () => read<MovedEarlier>(`/api/moved-earlier${finding === undefined ? "" : `?finding=${finding}`}`),
  });

/** How often a list that is being read is asked how far it is, in milliseconds. */
const ASK_EVERY = 700;

/** The lists that the party has sent; asked again and again while one is read. */
export const filesQuery = queryOptions({
  queryKey: ["moved-files"],
  queryFn: () => read<LegacyFiles>("/api/moved-earlier/files"),
  staleTime: 0,
  refetchInterval: ({ state: { data } }) => (data?.files.some(isAtWork) === true ? ASK_EVERY : false),
});

/** A list that has come whole and is not read to its end. */
function isAtWork({ state, refusal }: LegacyFiles["files"][number]): boolean {
  return state === "reading" || (state === "arriving" && refusal === null);
}
