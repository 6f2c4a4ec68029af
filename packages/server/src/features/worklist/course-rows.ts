import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { climb } from "@foelgeskab/followup/ladder";
import { asWritten, dayPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import type { Ladder, RegionSettings } from "@foelgeskab/followup/region-settings";
import type { PatientRef, WorklistRow } from "@foelgeskab/followup/worklist";
import type { CourseFact } from "../../pages/course-facts.ts";
import { stepWords } from "../../pages/ladder-words.ts";
import type { DraftFact } from "./worklist-facts.ts";

/** What a row about a course's standing is made of. */
export interface Standing {
  course: CourseFact;
  patient: PatientRef;
  party: string;
  today: Temporal.PlainDate;
  names: ReadonlyMap<string, string>;
  ladders: RegionSettings["ladders"];
}

/** Days in which a department decides on a re-referral; a proposal, unsigned. */
const REREFERRAL_ANSWER_DAYS = 3;

/** The row of a course whose standing asks something of the party; undefined where it asks nothing. */
export function courseRow(standing: Standing, draft: DraftFact | undefined): WorklistRow | undefined {
  const { course, party } = standing;
  switch (course.status) {
    case "offered":
      if (course.holder !== party) return newHandover(standing);
      return course.question === null ? notAccepted(standing) : question(standing, course.question);
    case "moving":
      if (course.state.life?.onward?.to === party) return newHandover(standing);
      return course.question === null ? undefined : question(standing, course.question);
    case "referred-back":
      return course.state.rereferral === null ? undefined : rereferralRow(standing, course.state.rereferral);
    case "at-hospital":
      if (course.holder !== party) return undefined;
      return draft === undefined ? toAssess(standing) : draftRow(standing, draft);
    case "followed":
      return course.holder === party && course.state.notTaken !== null
        ? notTakenRow(standing, course.state.notTaken)
        : undefined;
    case "closed":
      return undefined;
    default:
      return course.status satisfies never;
  }
}

function newHandover({ course, patient, names, today }: Standing): WorklistRow {
  const from = names.get(course.holder) ?? course.holder;
  const answered = course.state.answered;
  return {
    ...base("handover", patient, "handovers", "new-handover", "read-and-accept"),
    what: { da: "Overdragelse til jer", en: "Hand-over to you" },
    ...due(course.answerDue, today),
    because: elementsReady(course, from),
    becauseMore:
      answered === null
        ? afterTreatment(course, today)
        : { da: `Svar på jeres spørgsmål: ${answered}`, en: `Answer to your question: ${answered}` },
    about: { ...(course.state.handover === null ? {} : { handover: course.state.handover }) },
  };
}

/** A letter of our own is complete before it is sent; one from another system is as complete as it is. */
function elementsReady({ state: { received } }: CourseFact, from: string): Phrase {
  if (received === undefined) return { da: `${from}: 10 af 10 elementer`, en: `${from}: 10 of 10 elements` };
  const { sender, ready } = received;
  return {
    da: `Epikrise fra ${sender}: ${ready} af 10 elementer er klare`,
    en: `Discharge letter from ${sender}: ${ready} of 10 elements are ready`,
  };
}

function notAccepted({ course, patient, names, today, ladders }: Standing): WorklistRow {
  const to = names.get(course.practice ?? "") ?? "";
  const days = dayOf(course.statusSince).until(today, { largestUnit: "days" }).days;
  return {
    ...base("waiting", patient, "not-accepted", "not-accepted", "open"),
    what:
      course.state.received === undefined
        ? { da: `Sendt til ${to}`, en: `Sent to ${to}` }
        : { da: `Epikrisen er hos ${to}`, en: `The letter is with ${to}` },
    ...due(course.answerDue, today),
    because: {
      da: `Ikke overtaget efter ${inDays(days, "da")}. I har ansvaret`,
      en: `Not accepted after ${inDays(days, "en")}. You are responsible`,
    },
    ...stepOf(ladders.handover, course.statusSince, today),
    about: { ...(course.state.handover === null ? {} : { handover: course.state.handover }) },
  };
}

function question({ course, patient, names, today }: Standing, asked: string): WorklistRow {
  return {
    ...base("question", patient, "questions", "question", "answer"),
    what: {
      da: `Spørgsmål fra ${names.get(course.practice ?? "") ?? ""}`,
      en: `Question from ${names.get(course.practice ?? "") ?? ""}`,
    },
    ...due(course.answerDue, today),
    because: asWritten(asked),
    about: { ...(course.state.handover === null ? {} : { handover: course.state.handover }) },
  };
}

function rereferralRow(standing: Standing, rereferral: OpenRereferral): WorklistRow | undefined {
  if (rereferral.to === standing.party) return referredToUs(standing, rereferral);
  return standing.course.holder === standing.party ? waitsForDepartment(standing, rereferral) : undefined;
}

type OpenRereferral = NonNullable<CourseFact["state"]["rereferral"]>;

function waitsForDepartment({ course, patient, names, today }: Standing, rereferral: OpenRereferral): WorklistRow {
  const department = names.get(rereferral.to) ?? "";
  const answerDue = rereferralAnswerDue(course, rereferral);
  const late = answerDue < isoDay(today);
  const urgent = SAME_DAY.has(rereferral.urgency);
  return {
    ...(late
      ? base("referred", patient, urgent ? "results" : "overdue", "overdue", "open")
      : base("referred", patient, "not-accepted", "not-accepted", "open")),
    what: { da: `Genhenvist til ${department}`, en: `Referred back to ${department}` },
    ...due(answerDue, today),
    because: late
      ? {
          da: "Afdelingen har ikke svaret: ring. I har ansvaret",
          en: "The department has not answered: ring. You are responsible",
        }
      : {
          da: "Afdelingen har ikke svaret. I har ansvaret",
          en: "The department has not answered. You are responsible",
        },
    about: {},
  };
}

/** Urgencies, in the programmes' own words, that are answered the same day. */
const SAME_DAY: ReadonlySet<string> = new Set(["same-day"]);

function rereferralAnswerDue({ statusSince }: CourseFact, { urgency }: OpenRereferral): IsoDay {
  return SAME_DAY.has(urgency) ? statusSince : isoDay(dayOf(statusSince).add({ days: REREFERRAL_ANSWER_DAYS }));
}

/** The department's no is read and acted on: the practice has the patient and the advice. */
function notTakenRow({ patient, names }: Standing, { by, reason }: { by: string; reason: string }): WorklistRow {
  const department = names.get(by) ?? "";
  return {
    ...base("not-taken", patient, "results", "overdue", "open"),
    what: { da: `${department} modtog ikke patienten`, en: `${department} did not take the patient` },
    because: asWritten(reason),
    becauseMore: {
      da: "I har ansvaret. Står her, til I har skrevet, hvad der gøres",
      en: "You are responsible. Stands here until you have written what is done",
    },
    about: {},
  };
}

/** A plan that has come to its end asks for a decision; nothing else would bring the patient to anybody's eyes. */
export function planOverRow(patient: PatientRef): WorklistRow {
  return {
    ...base("plan-over", patient, "due", "due", "open"),
    what: { da: "Ingen kontrol er tilbage i planen", en: "No check is left in the plan" },
    because: {
      da: "Afslut forløbet, eller spørg afdelingen om en ny plan",
      en: "Close the course, or ask the department for a new plan",
    },
    about: {},
  };
}

/** The programme was changed for a patient whom the party holds: what it changes for her stands here until somebody has read it. */
export function programmeChangedRow(
  patient: PatientRef,
  { on, because, changes }: NonNullable<CourseFact["state"]["programmeChange"]>,
): WorklistRow {
  const day = dayPhrase(dayOf(on));
  const [first, ...others] = changes;
  return {
    ...base("programme-changed", patient, "due", "programme-changed", "open"),
    what: phrase((l) => (l === "da" ? `Programmet er ændret ${day.da}` : `The programme was changed ${day.en}`)),
    because: first ?? asWritten(because),
    becauseMore: others.length === 0 ? asWritten(because) : phrase((l) => others.map((each) => each[l]).join(". ")),
    about: {},
  };
}

function referredToUs({ course, patient, names, today }: Standing, rereferral: OpenRereferral): WorklistRow {
  return {
    ...base("rereferral", patient, "referred-to-us", "referred-back", "accept-rereferral"),
    what: { da: "Genhenvisning til jer", en: "Re-referral to you" },
    ...due(rereferralAnswerDue(course, rereferral), today),
    because: asWritten(rereferral.reason),
    becauseMore: {
      da: `${names.get(course.holder) ?? ""} har ansvaret, til I modtager`,
      en: `${names.get(course.holder) ?? ""} is responsible until you accept`,
    },
    about: { rereferral: rereferral.id },
  };
}

function draftRow({ patient }: Standing, { author, savedOn }: DraftFact): WorklistRow {
  const saved = dayPhrase(dayOf(savedOn));
  return {
    ...base("draft", patient, "drafts", "draft", "continue-draft"),
    what: { da: "Epikrise, ikke underskrevet", en: "Discharge letter, not signed" },
    because: phrase((l) =>
      l === "da" ? `Kladde af ${author}, gemt ${saved.da}` : `Draft by ${author}, saved ${saved.en}`,
    ),
    about: {},
  };
}

function toAssess({ course, patient, today }: Standing): WorklistRow | undefined {
  const early = course.earliest !== null && course.earliest > isoDay(today);
  if (early) return undefined;
  return {
    ...base("assess", patient, "to-assess", "can-be-assessed", "assess"),
    what: { da: "Vurdér overdragelse", en: "Assess for hand-over" },
    ...whyNow(course, today),
    about: {},
  };
}

function whyNow(
  { state, anchorOn, earliest }: CourseFact,
  today: Temporal.PlainDate,
): Pick<WorklistRow, "because" | "becauseMore"> {
  if (state.declined !== null)
    return {
      because: { da: "Klinikken kunne ikke overtage", en: "The practice could not take over" },
      becauseMore: asWritten(state.declined),
    };
  if (state.cameBack !== null)
    return {
      because: { da: "Kom tilbage fra egen læge", en: "Came back from the own doctor" },
      becauseMore: asWritten(state.cameBack),
    };
  const because = afterTreatment({ anchorOn }, today);
  if (earliest === null) return { because };
  const day = dayPhrase(dayOf(earliest));
  return {
    because,
    becauseMore: { da: `Tidligst ${day.da}: det er nu`, en: `${day.en} at the earliest: that is now` },
  };
}

function afterTreatment({ anchorOn }: Pick<CourseFact, "anchorOn">, today: Temporal.PlainDate): Phrase {
  const months = anchorOn === null ? 0 : dayOf(anchorOn).until(today, { largestUnit: "months" }).months;
  return { da: `${months} måneder efter behandlingen`, en: `${months} months after treatment` };
}

export function base(
  kind: string,
  patient: PatientRef,
  group: WorklistRow["group"],
  state: WorklistRow["state"],
  act: WorklistRow["act"],
) {
  return { key: `${kind} ${patient.courseId}`, group, state, patient, act };
}

/** How far something has climbed that has waited since a day: nothing while it is its first one's own. */
export function stepOf(ladder: Ladder, since: IsoDay, today: Temporal.PlainDate): Pick<WorklistRow, "step"> {
  const step = stepWords(climb(ladder, since, isoDay(today)));
  return step === undefined ? {} : { step };
}

export function due(day: IsoDay | null, today: Temporal.PlainDate): Pick<WorklistRow, "due" | "dueNote"> {
  if (day === null) return {};
  const days = today.until(dayOf(day), { largestUnit: "days" }).days;
  if (days < 0) return { due: day, dueNote: { da: `${inDays(-days, "da")} over`, en: `${inDays(-days, "en")} over` } };
  return {
    due: day,
    dueNote:
      days === 0 ? { da: "i dag", en: "today" } : { da: `om ${inDays(days, "da")}`, en: `in ${inDays(days, "en")}` },
  };
}

function inDays(days: number, language: "da" | "en"): string {
  const [one, many] = language === "da" ? ["dag", "dage"] : ["day", "days"];
  return `${days} ${days === 1 ? one : many}`;
}
