import type { Account } from "@foelgeskab/followup/account/account";
import type { Course, Recorded } from "@foelgeskab/followup/course";
import type { CoursePicture } from "@foelgeskab/followup/course-picture";
import type { DayNumber } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Answer, Outcome, Sending } from "@foelgeskab/medcom/reliable-messaging";
import type { Minute } from "../time.ts";
import type { Country } from "../world/country.ts";
import type { Deed } from "./deed.ts";
import type { Domain } from "./domain.ts";
import type { Body, Envelope } from "./wire.ts";

/** A person as the system knows her. */
export interface PatientRow {
  id: string;
  bornOn: IsoDay;
  /** Every number that she has had; the last one holds. */
  numbers: string[];
  /** Registered dead, and when: nothing leaves to her any more. */
  diedOn?: IsoDay;
  /** Registered as gone abroad, and since when. */
  emigratedOn?: IsoDay;
  /** Taken for the same person as another one: a link between rows, which moves nothing. */
  linkedTo?: string;
  /** Her practice, as the register has it. */
  practice: string | null;
  /** The numbers of the lines of the register that were read. */
  read: Set<number>;
  /** When the register wrote the latest of them, by what they are about. */
  said: Map<string, Minute>;
}

/** One course with everything that happened in it. */
export interface CourseFile {
  id: string;
  patient: string;
  history: Recorded[];
  course: Course;
  /** The picture of that very course, once somebody has asked for it, and the day it was asked for. */
  seen?: { of: Course; on: DayNumber; picture: CoursePicture | undefined };
  /** The account of that very course on a day, while the same feeds are silent. */
  accounted?: { of: Course; on: DayNumber; silent: string; account: Account };
}

/** Something that leaves, until it is acknowledged or somebody's. */
export interface Outgoing {
  /** The same thing is never put here twice. */
  key: string;
  message: string;
  from: string;
  to: string;
  body: Body;
  since: Minute;
  sendings: [Sending, ...Sending[]] | [];
  answers: Answer[];
  /** A person of the sender has dealt with it by hand. */
  settledBy?: { by: string; at: Minute };
}

/** A letter on paper or in the digital post to a patient. */
export interface PatientLetter {
  key: string;
  patient: string;
  course: string;
  since: Minute;
  state: "waiting" | "sent" | "withdrawn" | "rejected" | "returned";
  /** On the list of whoever holds, until a person has dealt with it. */
  open: boolean;
}

/** What came in: which answer it got, and where it lies now. */
export interface Taken {
  message: string;
  outcome: Outcome;
  place: "course" | "list" | "refused" | "nothing-new";
  /** The answers in it, and the number under which they came. */
  answers?: { cpr: string; ids: readonly string[] };
}

/** Something that matched nobody or cannot be read: on a named list, with a clock. */
export interface Waiting {
  message: string;
  why: string;
  body: Body;
  list: string;
  since: Minute;
  /** The course whose hand-over it answers, where it is a practice's letter of reply. */
  course?: string;
  /** As it came; absent for a receipt of something never sent. */
  arriving?: Envelope;
  settledAt?: Minute;
}

/** The thin shell around the domain, as the server has it: files, an inbox, an outbox and lists, all in memory. */
export interface System {
  readonly domain: Domain;
  readonly country: Country;
  /** What the server's own clock shows. */
  readonly clock: () => Minute;
  readonly patients: Map<string, PatientRow>;
  readonly files: Map<string, CourseFile>;
  readonly inbox: Map<string, Taken>;
  readonly envelopes: Set<string>;
  readonly outbox: Map<string, Outgoing>;
  readonly letters: Map<string, PatientLetter>;
  readonly waiting: Waiting[];
  readonly watch: Watch;
  /** Everything that came in from outside, where it is kept for another system to be asked the same; null elsewhere. */
  readonly deeds: Deed[] | null;
}

/** Who looks on: told after every commit, and asked before every step whether the process dies there. */
export interface Watch {
  /** Throws to kill the process before the named step. */
  before(step: Step): void;
  committed(file: CourseFile, before: Course | undefined, added: readonly Recorded[]): void;
  number(): number;
}

/** The steps between which a process can die. */
export type Step = "decide" | "append" | "project" | "outbox" | "commit" | "answer";

/** The process died; nothing after the last commit has happened. */
export class Killed extends Error {
  override readonly name = "Killed";
}
