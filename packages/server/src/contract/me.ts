/** Who is logged in, and for which party she acts. */
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Role } from "@foelgeskab/followup/party";

/** GET /api/me */
export interface Me {
  user: { id: string; name: string; title: string };
  parties: {
    id: string;
    name: string;
    organisation: string;
    identifier: string;
    kind: "department" | "practice" | "region" | "programme-group";
    role: Role;
    /** Her last day there: a locum's or a leaver's, or the last day of the absence that she stands in for. Null: no end is known. */
    until: IsoDay | null;
    /** Whether she acts there only because her own unit is the deputy of one that is away. */
    deputy: boolean;
    /** Whether she is a locum there: somebody of another place, for these days alone. */
    locum: boolean;
  }[];
  /** The party acted for: one of `parties`. POST /api/me/party { party } changes it. */
  party: string;
  role: Role;
  /** The server's present day. */
  today: IsoDay;
  demo: boolean;
  /** Sent back as header `x-csrf` on every POST and PUT. */
  csrf: string;
}
