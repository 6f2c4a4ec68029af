import type { IsoDay } from "@foelgeskab/followup/ids";
import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../queries.ts";

/** The server's present day: the only "today" of the screens. Before the server has been heard it is the browser's. */
export function useToday(): IsoDay {
  const me = useQuery({ ...meQuery, enabled: false });
  return me.data?.today ?? (new Date().toISOString().slice(0, 10) as IsoDay); // an ISO date of a real clock is a day
}
