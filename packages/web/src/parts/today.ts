import type { IsoDay } from "@foelgeskab/followup/ids";
import { dayText } from "@foelgeskab/followup/day";
import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../queries.ts";

const LONG_AGO = dayText(0);

/** The server's present day: the only "today" of the screens. Where the server has not said it (the open pages), a day so long ago that every day is written out. */
export function useToday(): IsoDay {
  const me = useQuery({ ...meQuery, enabled: false });
  return me.data?.today ?? LONG_AGO;
}
