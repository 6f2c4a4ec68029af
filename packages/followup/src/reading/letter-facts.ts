import type { IsoDay } from "../ids.ts";

/** Words of a received letter as they stand there (line breaks as blanks), with where they begin: the line from 1, the character of the whole text from 0. */
export interface Quote {
  words: string;
  line: number;
  at: number;
}

/** A date as letters write it: the days it can mean, both included. A month is its first to its last day. */
export interface ReadDate extends Quote {
  precision: "day" | "week" | "month" | "year";
  from: IsoDay;
  until: IsoDay;
}

/** The cancers that letters are told apart by; `other` is one that is named but has no follow-up of its own here. */
export type CancerKind =
  | "prostate"
  | "bladder"
  | "upper-tract"
  | "kidney"
  | "testis"
  | "penis"
  | "breast"
  | "colorectal"
  | "lung"
  | "melanoma"
  | "gynaecological"
  | "head-and-neck"
  | "thyroid"
  | "lymphoma"
  | "upper-gastrointestinal"
  | "other";

/** A disease that the letter names, by code, by name or both. */
export interface DiagnosisFact extends Quote {
  cancer: CancerKind;
  /** SKS code as written, without blanks, as DC619. */
  code?: string;
  /** What the letter says of the stage: TNM, Gleason, FIGO, grade. */
  stage?: string;
}

/** What sort of treatment: `watching` is the decision not to treat yet. */
export type TreatmentKind = "operation" | "radiotherapy" | "medicine" | "watching" | "unnamed";

/** A treatment of this patient in the past, with the dates that stand by it. */
export interface TreatmentFact extends Quote {
  kind: TreatmentKind;
  /** Our name for the treatment, as `prostatectomy`; `unnamed` where the letter only says "opereret". */
  treatment: string;
  /** The dates in the order of the text; the last one is the end where the letter says so. */
  dates: ReadDate[];
  /** The programme anchor that its date would be, as `surgeryDate`. */
  anchor?: string;
}

/** A medicine that goes on, with what the letter says of dose, pace and end. */
export interface MedicineFact extends Quote {
  medicine: string;
  /** Whether it is given against the cancer. */
  againstCancer: boolean;
  dose?: Quote;
  interval?: ReadInterval;
  until?: ReadEnd;
}

/** How often: in months where it is one number ("hver 6. måned" is 6, "hver 6. uge" 1.5 is no number of months and stays out). */
export interface ReadInterval extends Quote {
  everyMonths?: number;
  /** Set where the letter gives a range, as "1-2 gange årligt". */
  range: boolean;
}

/** Until when: a date, a number of years, months or times, for life, or until something happens. */
export type EndMeaning<Day> =
  | { kind: "date"; date: Day }
  | { kind: "years"; years: number }
  | { kind: "months"; months: number }
  | { kind: "times"; times: number }
  | { kind: "life" }
  | { kind: "event" };

/** Until when something goes on, as the letter says it. */
export type ReadEnd = Quote & EndMeaning<ReadDate>;

/** Who does a check. */
export type CheckedBy = "general-practice" | "hospital";

/** One check that the letter orders: what, how often, from and until when. */
export interface CheckFact extends Quote {
  by: CheckedBy;
  /** The analytes it measures, by our ids; none for a talk or an examination. */
  analytes: string[];
  interval: ReadInterval;
  first?: ReadDate;
  until?: ReadEnd;
  /** True where it follows another check in time ("derefter årligt"). */
  later: boolean;
}

/** A laboratory value with the date that stands by it. */
export interface ValueFact extends Quote {
  /** Our id of the analyte, as `psa`. */
  analyte: string;
  /** NPU or DNK code as written by the test, if any. */
  code?: string;
  comparator: "" | "<" | ">";
  /** Exact decimal text with a point. */
  value: string;
  /** As our analytes write it where it is known, else as the letter does. */
  unit?: string;
  sampled?: ReadDate;
  /** `at-diagnosis` is no starting value for follow-up. */
  role: "latest" | "nadir" | "at-diagnosis";
}

/** A limit for referring back that can be computed with, as far as the letter says it. */
export interface LimitFact extends Quote {
  analyte: string;
  kind: "threshold" | "nadir-plus" | "percent-change";
  direction: "up" | "down";
  /** Whether the limit itself is met by a value equal to it. */
  inclusive: boolean;
  /** Exact decimal text with a point: the limit, what is added to the nadir, or the per cent. */
  value: string;
  unit?: string;
  /** How many samples must confirm it, and how many days apart, where the letter says so. */
  samples?: number;
  daysBetween?: number;
}

/** In which part a symptom stands: what the patient has, had or has not, what to ask about, or what brings her back. */
export type SymptomRole = "present" | "absent" | "ask" | "criterion";

/** A symptom, finding or after-effect that the letter names. */
export interface SymptomFact extends Quote {
  role: SymptomRole;
  /** The code in programmes/words.yaml (symptoms or lateEffects), where one means just this. */
  code?: string;
}

/** A telephone number with whose it is. Only one of eight digits that is no switchboard can be used. */
export interface ContactFact extends Quote {
  /** Digits only, without +45. */
  digits: string;
  role: "coordinator" | "nurse" | "clinic" | "switchboard" | "unknown";
}

/** A document that the letter names: given to the patient, or enclosed or lying somewhere for the practice. */
export interface MaterialFact extends Quote {
  to: "patient" | "practice";
}

/** Who takes the patient back: a department by name, or the sender ("os", "hertil"). */
export interface AddresseeFact extends Quote {
  sender: boolean;
}

/** Everything that the letter says which a person may confirm: proposals, never decisions. */
export interface LetterFacts {
  writtenOn?: ReadDate;
  diagnoses: DiagnosisFact[];
  treatments: TreatmentFact[];
  medicines: MedicineFact[];
  checks: CheckFact[];
  values: ValueFact[];
  limits: LimitFact[];
  symptoms: SymptomFact[];
  addressees: AddresseeFact[];
  contacts: ContactFact[];
  materials: MaterialFact[];
}
