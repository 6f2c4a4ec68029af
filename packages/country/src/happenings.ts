import type { CourseEvent, Handover, Rereferral, SymptomReport } from "@foelgeskab/followup/course";
import { addMonths, type DayNumber, dayText } from "@foelgeskab/followup/day";
import type { BaselineValue } from "@foelgeskab/followup/epikrise";
import type { ObligationFact } from "@foelgeskab/followup/obligation";
import type { Actor } from "@foelgeskab/followup/party";
import type { Happening } from "./chronicle.ts";
import type { CourseCase } from "./course-case.ts";
import { subjectOf } from "./course-case.ts";
import { addDays } from "./days.ts";
import type { Sample } from "./laboratory.ts";
import { letterOf } from "./letters/letter.ts";

/** Days in which the practice should answer an offer (a proposal of the reference facts, section 3.2). */
const ANSWER_DAYS = 14;

/** The course begins: a few days after treatment, at the department. */
export function opened(story: CourseCase): Happening {
  const on = Math.min(addDays(story.anchor, story.random.between(1, 9)), story.today - 1);
  return { on, by: story.doctor, event: { type: "course-opened", ...subjectOf(story) } };
}

/** The doctor signs the letter and offers the hand-over, on the day of the closing talk. */
export function offered(
  story: CourseCase,
  on: DayNumber,
  wish: { baseline: BaselineValue[]; answersArrive: boolean },
): { happening: Happening; handover: Handover } {
  const { random, department, practice, doctor, programme, anchor, sheetCode } = story;
  const early = programme.id === "bladder-cystectomy" && on < addMonths(anchor, 24);
  const handover: Handover = {
    id: random.uuid(),
    from: department.id,
    to: practice.id,
    ...letterOf(story, {
      offeredOn: on,
      baseline: wish.baseline,
      resultTo: wish.answersArrive ? "copy-recipient" : "none",
    }),
    offeredOn: dayText(on),
    answerDue: dayText(on + ANSWER_DAYS),
    signedBy: doctor,
    ...(early
      ? {
          earlyReason:
            "Patienten flytter til sin datter og ønsker at følges hos egen læge. CT efter 24 måneder er bestilt herfra.",
        }
      : {}),
    sheetCode,
  };
  return { happening: { on, by: doctor, event: { type: "handover-offered", handover } }, handover };
}

const QUESTIONS = [
  "Skal vi selv bestille B12, eller kommer svaret fra jer?",
  "Patienten er i blodfortyndende behandling. Ændrer det noget ved kontrollen?",
  "Hvem følger op på den skanning, der er bestilt i næste måned?",
  "Patienten taler kun lidt dansk. Var der tolk med til samtalen?",
];

/** The practice asks before it answers. */
export function questioned({ random, gp }: CourseCase, handover: Handover, on: DayNumber): Happening {
  return {
    on,
    by: gp,
    event: { type: "handover-questioned", handover: handover.id, question: random.pick(QUESTIONS) },
  };
}

/** The department answers. */
export function questionAnswered({ doctor }: CourseCase, handover: Handover, on: DayNumber): Happening {
  return {
    on,
    by: doctor,
    event: {
      type: "handover-answered",
      handover: handover.id,
      answer: "Det er aftalt med patienten og står nu også i planen. Ring gerne til koordinatoren.",
    },
  };
}

/** The practice takes over. */
export function accepted({ random, gp, nurse }: CourseCase, handover: Handover, on: DayNumber): Happening {
  return { on, by: random.chance(0.7) ? gp : nurse, event: { type: "handover-accepted", handover: handover.id } };
}

/** The practice says no, with its reason. */
export function declined({ gp }: CourseCase, handover: Handover, on: DayNumber): Happening {
  return {
    on,
    by: gp,
    event: {
      type: "handover-declined",
      handover: handover.id,
      reason: "Patienten er ikke tilmeldt hos os endnu. Send igen, når lægeskiftet er registreret.",
    },
  };
}

/** The doctor has seen the answers. */
export function signed(by: Actor, results: string[], on: DayNumber, note: string): Happening {
  return { on, by, event: { type: "results-signed", results, note } };
}

/** A talk was held. */
export function talkHeld({ random, gp, nurse }: CourseCase, talk: ObligationFact, on: DayNumber): Happening {
  const note = random.pick([
    "",
    "",
    "Senfølger gennemgået. Ingen nye.",
    "Træthed drøftet, henvist til kommunens hold.",
    "Vægt uændret. Ingen smerter.",
    "Pårørende med. Tryg ved forløbet.",
  ]);
  return {
    on,
    by: random.chance(0.5) ? gp : nurse,
    event: { type: "check-done", check: talk.check, due: talk.due, on: dayText(on), note },
  };
}

/** At the talk it was asked for the programme's symptoms, and there were none: not asked is not no. */
export function symptomsDenied({ programme, nurse }: CourseCase, on: DayNumber): Happening {
  const codes = programme.criteria.flatMap(({ rule }) => (rule.kind === "symptom" ? rule.any : []));
  const symptoms = [...new Set(codes)].map(
    (code): SymptomReport => ({ code, reportedOn: dayText(on), present: false }),
  );
  return { on, by: nurse, event: { type: "symptoms-reported", symptoms } };
}

/** The nurse reaches the patient, or does not. */
export function contacted(
  { nurse }: CourseCase,
  about: ObligationFact,
  on: DayNumber,
  made: Pick<Extract<CourseEvent, { type: "contact-made" }>, "how" | "note" | "promisedFor">,
): Happening {
  return { on, by: nurse, event: { type: "contact-made", check: about.check, due: about.due, ...made } };
}

/** The practice sends the patient back, with the criterion and its two values. */
export function referredBack(
  story: CourseCase,
  criterion: string,
  samples: readonly Sample[],
  on: DayNumber,
): { happening: Happening; rereferral: Rereferral } {
  const { random, programme, department, practice, gp } = story;
  const rereferral: Rereferral = {
    id: random.uuid(),
    from: practice.id,
    to: department.id,
    criteria: [criterion],
    reason: `${reasonFor(criterion, samples)} ${random.pick(["Patienten er orienteret.", "Ingen symptomer. Patienten er orienteret i telefonen.", "Patienten har talt med mig i dag og er forberedt."])}`,
    urgency: programme.criteria.find(({ id }) => id === criterion)?.urgency ?? "subacute",
    sentOn: dayText(on),
    by: gp,
  };
  return { happening: { on, by: gp, event: { type: "referred-back", rereferral } }, rereferral };
}

function reasonFor(criterion: string, samples: readonly Sample[]): string {
  const analysis = criterion === "cyst-egfr-fall" ? /^DNK35302$/ : /^NPU(?:08669|12534)$/;
  const values = samples.flatMap(({ answers }) =>
    answers.filter((answer) => analysis.test(answer.analysis)).map(({ value }) => value.replace(".", ",")),
  );
  return criterion === "cyst-egfr-fall"
    ? `eGFR faldet til ${values.join(" og ")}.`
    : `PSA steget til ${values.join(" og ")} µg/l.`;
}
