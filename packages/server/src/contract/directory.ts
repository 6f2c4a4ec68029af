/** The parties that can be chosen. */
import type { IsoDay } from "@foelgeskab/followup/ids";

/** GET /api/directory: the telephone list. POST /api/directory/:entry/verify {} confirms one of the own party's numbers today (coordinator, hospital doctor) and answers with the new list. */
export interface Directory {
  entries: {
    entry: string;
    party: string;
    partyName: string;
    organisation: string;
    cancer: string;
    label: string;
    phone: string;
    hours: string;
    verifiedOn: IsoDay;
    stale: boolean;
  }[];
}
