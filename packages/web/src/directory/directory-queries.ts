import type { Directory, DirectoryExports, NewSheets, NumberPage } from "@foelgeskab/server/contract";
import { queryOptions } from "@tanstack/react-query";
import { read } from "../api.ts";

/** The telephone list. */
export const directoryQuery = queryOptions({
  queryKey: ["directory"],
  queryFn: () => read<Directory>("/api/directory"),
});

/** One number with its history. */
export const numberQuery = (entry: string) =>
  queryOptions({
    queryKey: ["directory", "number", entry],
    queryFn: () => read<NumberPage>(`/api/directory/${encodeURIComponent(entry)}`),
  });

/** Who holds paper with an old number. */
export const newSheetsQuery = queryOptions({
  queryKey: ["directory", "new-sheets"],
  queryFn: () => read<NewSheets>("/api/directory/new-sheets"),
});

/** What was sent to whom, and what has changed since. */
export const exportsQuery = queryOptions({
  queryKey: ["directory", "exports"],
  queryFn: () => read<DirectoryExports>("/api/directory/exports"),
});
