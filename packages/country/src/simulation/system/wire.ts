import type { CourseResult, ReplySays } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";

/** What a practice says of a hand-over by a letter from its own record system. */
export interface Reply {
  says: ReplySays;
  words: string;
  writtenOn: IsoDay;
}

/** What travels between machines. */
export type Body =
  | { kind: "results"; cpr: string; results: CourseResult[]; by: Actor }
  | { kind: "reply"; cpr: string; handover: string; reply: Reply; by: Actor }
  | { kind: "handover"; course: string; handover: string }
  | { kind: "answer"; course: string; handover: string }
  | { kind: "rereferral"; course: string; rereferral: string }
  | { kind: "told"; course: string; what: string };

/** A message in its envelope. */
export interface Envelope {
  envelope: string;
  message: string;
  from: string;
  to: string;
  body: Body;
  /** It came broken: nothing of it can be read but its numbers. */
  damaged: boolean;
}

/** What the register of persons says of one of them. */
export type RegisterNews =
  | { what: "dead"; on: IsoDay }
  | { what: "death-annulled" }
  | { what: "emigrated"; on: IsoDay }
  | { what: "returned" }
  | {
      what: "practice";
      from: string | null;
      to: string | null;
      on: IsoDay;
      because: "patient-chose" | "practice-closing" | "moved-region";
    }
  | { what: "region"; to: string; on: IsoDay }
  | { what: "number"; now: string; kind: "new-cpr" | "replacement-became-cpr" };

/** A line of the register's file. */
export interface RegisterLine {
  /** Lines of one person are in their order by this number. */
  number: number;
  patient: string;
  news: RegisterNews;
}
