/** Who works in a unit, who is away, who stands in. */
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Role } from "@foelgeskab/followup/party";

/**
 * GET /api/staffing: the acting unit's own. Whoever of the unit has the right says, from today on:
 * POST /api/staffing/absences { user, from, until, colleague }, …/absences/:id/end {}, …/leaves { membership, until }, …/locums { user, from, until },
 * …/deputies { practice, from, until } and …/deputies/:id/end {}. Each answers with the same.
 */
export interface StaffingView {
  today: IsoDay;
  unit: string;
  kind: "department" | "practice";
  mayChange: boolean;
  /** How many open courses the unit holds: while it holds any, somebody must be there on every day (safety S3). */
  holds: number;
  /** The first day on which nobody is there any more; null: none is known. */
  aloneFrom: IsoDay | null;
  people: {
    /** Names this stretch of work. */
    membership: string;
    user: string;
    name: string;
    title: string;
    role: Role;
    /** Null: always, and until further notice. */
    from: IsoDay | null;
    until: IsoDay | null;
    /** A locum, and where she works else. */
    locum: boolean;
    home: string | null;
    own: boolean;
    away: { id: string; from: IsoDay; until: IsoDay; colleague: string | null; by: string }[];
    notedBy: string | null;
  }[];
  /** Units that stand in for this one (`own`), and for which this one stands in. Until null: until further notice. */
  deputies: {
    id: string;
    away: string;
    deputy: string;
    from: IsoDay;
    until: IsoDay | null;
    by: string;
    own: boolean;
  }[];
}

/** GET /api/staffing/elsewhere?practice=…: who works in another practice today; one of them may be a locum. */
export interface StaffElsewhere {
  people: { user: string; name: string; title: string; role: Role }[];
}
