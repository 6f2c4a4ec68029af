import type { Course, RuledCourse } from "../course.ts";
import { patientOf, rulesOfCourse } from "../course-picture.ts";
import type { FollowedPatient } from "../followed-patient.ts";
import { type IsoDay, isoDay } from "../ids.ts";
import type { LetterRules } from "../plan-of-letter.ts";
import type { Programme, ProgrammeVersions } from "../programme.ts";
import type { RulesInForce } from "../rules-in-force.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { patientOn, type Snapshot, snapshotOf } from "./snapshot.ts";

/** A followed course as one line of the register, in texts that are only compared and read: all that the rules need to judge it anew. */
export interface RegisterLine {
  /** Which version it is pinned to, those before, department and day of opening. */
  ruled: string;
  /** What the letter says of checks and criteria. Few letters differ, so that rules are compiled once for each text. */
  letter: string;
  /** The patient as the rules see her. */
  seen: string;
  /** Fingerprints of what decides which answers count, and of the criteria as written, when the line and the verdicts were saved. */
  usable: string;
  criteria: string;
}

/** The line of a course; undefined where general practice owes nothing: no letter in force, or closed. */
export function registerLine(
  course: Course,
  looking: { bornOn: IsoDay; versions: ProgrammeVersions },
): RegisterLine | undefined {
  const { letter, subject, openedOn, earlier, standing } = course;
  if (letter === undefined || standing.status === "closed") return undefined;
  const rules = rulesOfCourse(course, letter.epikrise, looking.versions);
  const patient = patientOf(course, letter.epikrise, { rules, bornOn: looking.bornOn, upTo: LAST_DAY });
  const { programme, department } = subject;
  return {
    ruled: JSON.stringify({
      openedOn,
      earlier: earlier.map(({ programme: key, until }) => ({ programme: key, until })),
      subject: { programme, department },
    } satisfies RuledCourse),
    letter: JSON.stringify(rulesOfLetter(letter.epikrise)),
    seen: JSON.stringify(snapshotOf(patient)),
    ...fingerprintsOf(rules.programme),
  };
}

/** Field by field, so that letters that say the same of the rules are the same text. */
function rulesOfLetter({ checks, criteria }: LetterRules): LetterRules {
  return {
    checks: checks.map(({ check, everyMonths, fromMonth, untilMonth }) => ({
      check,
      ...(everyMonths === undefined ? {} : { everyMonths }),
      ...(fromMonth === undefined ? {} : { fromMonth }),
      ...(untilMonth === undefined ? {} : { untilMonth }),
    })),
    criteria: criteria.map(({ id, value }) => (value === undefined ? { id } : { id, value })),
  };
}

/** A line made ready to be judged. */
export interface Followed {
  rules: RulesInForce;
  patient: FollowedPatient;
}

/** Reads lines; rules are compiled once for each programme and letter text. */
export function lineReader(versions: ProgrammeVersions, today: IsoDay): (line: RegisterLine) => Followed {
  const compiled = new Map<Programme, Map<string, RulesInForce>>();
  const rulesOf = (line: RegisterLine): RulesInForce => {
    const ruled: RuledCourse = JSON.parse(line.ruled); // written by registerLine from the same type
    const { openedOn, subject, earlier } = ruled;
    if (earlier.length > 0) return rulesOfCourse(ruled, JSON.parse(line.letter), versions);
    const programme = versions({ ...subject, openedOn });
    const ofProgramme = compiled.get(programme) ?? new Map<string, RulesInForce>();
    const rules = ofProgramme.get(line.letter) ?? rulesOfCourse(ruled, JSON.parse(line.letter), versions);
    compiled.set(programme, ofProgramme.set(line.letter, rules));
    return rules;
  };
  return (line) => {
    const rules = rulesOf(line);
    const snapshot: Snapshot = JSON.parse(line.seen); // written by registerLine from the same type
    return { rules, patient: patientOn(today, snapshot, rules.programme) };
  };
}

/** Answers sampled later than today are kept in the line: their day comes without anybody doing anything. */
const LAST_DAY = isoDay(Temporal.PlainDate.from("9999-12-31"));
