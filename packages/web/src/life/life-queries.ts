import type { Closings, PersonLinks, RegionList } from "@foelgeskab/server/contract";
import { queryOptions } from "@tanstack/react-query";
import { read } from "../api.ts";

/** What has climbed to the region's office. */
export const regionQuery = queryOptions({ queryKey: ["region"], queryFn: () => read<RegionList>("/api/region") });

/** Practices that close, and whom that concerns. */
export const closingsQuery = queryOptions({ queryKey: ["closings"], queryFn: () => read<Closings>("/api/closings") });

/** Links of two records that wait for a second person. */
export const linksQuery = queryOptions({ queryKey: ["links"], queryFn: () => read<PersonLinks>("/api/person-links") });
