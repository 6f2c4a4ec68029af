import type { Phrase } from "../phrase.ts";
import type { Programme } from "../programme.ts";
import type { MovedPerson } from "./moved-person.ts";
import { programmeOfTreatment } from "./treatment-programme.ts";

/** What the register knows about the places and the patient that a line names. */
export interface RegisterSays {
  department: { id: string; active: boolean } | undefined;
  practice: { id: string; active: boolean } | undefined;
  patient: KnownPatient | undefined;
}

/** A patient of the register, as far as a line is held against her. */
interface KnownPatient {
  sameName: boolean;
  dead: boolean;
  practice: string | null;
  courses: readonly { courseId: string; icd10: string; closed: boolean }[];
}

/** Why a line becomes no course by itself. */
export type WaitCode = keyof typeof WAITS;

/** What becomes of a person of the list: a course at her department, the course that she has here already, or a place on the list of those who can say what is missing. */
export type Placing =
  | { outcome: "opens"; programme: Programme; practice: string | null }
  | { outcome: "known"; courseId: string }
  | { outcome: "waits"; because: WaitCode; programme: Programme | null };

/** Places one person; `programmes`: those in force. */
export function placePerson(person: MovedPerson, says: RegisterSays, programmes: readonly Programme[]): Placing {
  const { department, patient } = says;
  const same = patient?.courses.filter(({ icd10 }) => icd10.slice(0, 4) === person.icd10.slice(0, 4)) ?? [];
  const programme = programmeOfTreatment(person.treatment, person.icd10, programmes);
  const named = typeof programme === "string" ? null : programme;
  const waits = (because: WaitCode): Placing => ({ outcome: "waits", because, programme: named });
  if (patient?.sameName === false) return waits("other-name");
  if (patient?.dead === true) return waits("dead");
  const open = same.find(({ closed }) => !closed);
  if (open !== undefined) return { outcome: "known", courseId: open.courseId };
  if (same.length > 0) return waits("closed-here-before");
  if (department === undefined) return waits("department-unknown");
  if (!department.active) return waits("department-closed");
  if (programme === "unknown") return waits("programme-unknown");
  if (programme === "another-disease") return waits("another-disease");
  if (person.treatedOn === null) return waits("no-treatment-day");
  return { outcome: "opens", programme, practice: practiceOf(says) };
}

/** Whose patient she is: the register's word goes before the list's. */
function practiceOf({ practice, patient }: RegisterSays): string | null {
  if (patient?.practice != null) return patient.practice;
  return practice?.active === true ? practice.id : null;
}

/** What the register says of the practice that a line names. */
export function practiceSays({ practice, patient }: RegisterSays): "known" | "none" | "closed" | "other" {
  if (patient?.practice != null && practice !== undefined && patient.practice !== practice.id) return "other";
  if (practice === undefined) return patient?.practice == null ? "none" : "known";
  return practice.active ? "known" : "closed";
}

/** The reasons in words, with what to do. */
export const WAITS = {
  "other-name": {
    da: "CPR-nummeret er kendt under et andet navn. Se nummer og navn efter, og ret listen.",
    en: "The CPR number is known under another name. Check number and name, and correct the list.",
  },
  dead: {
    da: "Patienten er registreret død. Er det en fejl, så få registret rettet; ellers læg linjen til side.",
    en: "The patient is registered as dead. If that is a mistake, have the register corrected; otherwise set the line aside.",
  },
  stopped: {
    da: "Linjen kunne ikke tages ind, og de andre linjer gik videre. Åbn forløbet her, eller spørg driften.",
    en: "The line could not be taken in, and the other lines went on. Open the course here, or ask the operators.",
  },
  "closed-here-before": {
    da: "Patienten har haft et forløb for sygdommen her, og det er afsluttet. Se, om det skal åbnes igen.",
    en: "The patient had a course for the disease here, and it is closed. See whether it should be opened again.",
  },
  "department-unknown": {
    da: "Afdelingens kode er ukendt. Vælg afdelingen.",
    en: "The department's code is unknown. Choose the department.",
  },
  "department-closed": {
    da: "Afdelingen er lukket. Vælg den, der har overtaget.",
    en: "The department is closed. Choose the one that has taken over.",
  },
  "programme-unknown": {
    da: "Behandlingen peger ikke på ét program. Vælg programmet.",
    en: "The treatment does not point to one programme. Choose the programme.",
  },
  "another-disease": {
    da: "Behandlingen hører til en anden sygdom end diagnosen. Vælg programmet.",
    en: "The treatment belongs to another disease than the diagnosis. Choose the programme.",
  },
  "no-treatment-day": {
    da: "Datoen, planen regnes fra, mangler. Skriv den.",
    en: "The day that the plan counts from is missing. Write it.",
  },
  "contradicts-line": {
    da: "En anden linje om den samme patient og sygdom siger noget andet. Ret listen, eller læg linjen til side.",
    en: "Another line about the same patient and disease says otherwise. Correct the list, or set the line aside.",
  },
} as const satisfies Readonly<Record<string, Phrase>>;
