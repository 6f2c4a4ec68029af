import type {
  ProgrammeEdit,
  ProgrammeShelf,
  TriedVersion,
  VersionCourses,
  VersionRuns,
  VersionView,
} from "@foelgeskab/server/contract";
import { queryOptions } from "@tanstack/react-query";
import { read, send } from "../api.ts";

/** Which version a page is about. */
export interface VersionKey {
  programme: string;
  version: number;
}

/** The address of a version on the server. */
export function versionAddress({ programme, version }: VersionKey): string {
  return `/api/programme-versions/${encodeURIComponent(programme)}/${version}`;
}

/** Every programme with its versions. */
export const shelfQuery = queryOptions({
  queryKey: ["programme-shelf"],
  queryFn: () => read<ProgrammeShelf>("/api/programme-versions"),
});

/** One version. */
export const versionQuery = (key: VersionKey) =>
  queryOptions({
    queryKey: ["programme-version", key.programme, key.version],
    queryFn: () => read<VersionView>(versionAddress(key)),
    staleTime: 0,
  });

/** What the draft would be with changes that are not saved. */
export const triedQuery = (key: VersionKey, edits: readonly ProgrammeEdit[], golden: string | undefined) =>
  queryOptions({
    queryKey: ["programme-tried", key.programme, key.version, edits, golden],
    queryFn: () =>
      send<TriedVersion>(`${versionAddress(key)}/try`, { edits, ...(golden === undefined ? {} : { golden }) }),
  });

/** How often work over the register is asked how far it is, in milliseconds. */
const ASK_EVERY = 700;

/** How far the preview and the moving of courses are; asked again and again while one is at work. */
export const runsQuery = (key: VersionKey) =>
  queryOptions({
    queryKey: ["programme-runs", key.programme, key.version],
    queryFn: () => read<VersionRuns>(`${versionAddress(key)}/runs`),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.impact?.state === "running" || data?.migration?.state === "running" ? ASK_EVERY : false,
  });

/** What a version changes for the own patients. */
export const ownCoursesQuery = (key: VersionKey) =>
  queryOptions({
    queryKey: ["programme-courses", key.programme, key.version],
    queryFn: () => read<VersionCourses>(`${versionAddress(key)}/courses`),
  });
