import { dayOf, isoDay } from "@foelgeskab/followup/ids";
import { PRACTICE_CHANGE_NAME } from "@foelgeskab/followup/life-events";
import { asWritten, dayPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import type { WorklistRow } from "@foelgeskab/followup/worklist";
import type { LifeSummary } from "../../store/course-rows.ts";
import { base, due, type Standing, stepOf } from "./course-rows.ts";

/** Rows about what the patient's life has brought: another practice or none, a closed one, a letter that nobody has confirmed, a region that asks. */
export function lifeRows(standing: Standing): WorklistRow[] {
  const { life } = standing.course.state;
  if (life === undefined) return [];
  return [
    movingRow(standing, life),
    practiceRow(standing, life),
    moveToReadRow(standing, life),
    unconfirmedRow(standing, life),
    regionRow(standing, life),
    ...askedRows(standing, life),
  ].filter((row) => row !== undefined);
}

type MaybeRow = WorklistRow | undefined;

/** Offered to another practice: the old one holds and waits, the department sees how long. The one that is asked has its own row. */
function movingRow({ course, party, patient, names, today, ladders }: Standing, { onward }: LifeSummary): MaybeRow {
  if (onward === null || onward.to === party) return undefined;
  const [to, holder] = [names.get(onward.to) ?? "", names.get(course.holder) ?? ""];
  return {
    ...base("moving", patient, "moving", "moving", "open"),
    what: { da: `Tilbudt ${to}`, en: `Offered to ${to}` },
    ...due(onward.answerDue, today),
    because: PRACTICE_CHANGE_NAME[onward.because],
    becauseMore:
      course.holder === party
        ? { da: `I har ansvaret, til ${to} siger ja`, en: `You are responsible until ${to} says yes` }
        : { da: `${holder} har ansvaret, til ${to} siger ja`, en: `${holder} is responsible until ${to} says yes` },
    ...stepOf(ladders.handover, onward.offeredOn, today),
    about: { handover: onward.id },
  };
}

function practiceRow(
  { course, party, patient, names, today, ladders }: Standing,
  { ownPractice }: LifeSummary,
): MaybeRow {
  if (ownPractice === null) return undefined;
  const on = dayPhrase(dayOf(ownPractice.on));
  const to = ownPractice.to === null ? null : (names.get(ownPractice.to) ?? ownPractice.to);
  const holder = names.get(course.holder) ?? "";
  return {
    ...base("practice", patient, "moving", "moving", "open"),
    what:
      to === null
        ? { da: "Ingen praktiserende læge", en: "No general practitioner" }
        : { da: `Har nu ${to}`, en: `Has ${to} now` },
    because: phrase((l) => (l === "da" ? `Registret siger det fra ${on.da}` : `The register says so from ${on.en}`)),
    becauseMore:
      course.holder === party
        ? {
            da: "I har ansvaret. Tilbyd en anden klinik, eller bed afdelingen tage patienten",
            en: "You are responsible. Offer another practice, or ask the department to take the patient",
          }
        : {
            da: `${holder} har ansvaret: tag patienten tilbage, eller find en klinik`,
            en: `${holder} is responsible: take the patient back, or find a practice`,
          },
    ...stepOf(ladders.move, ownPractice.on, today),
    about: {},
  };
}

/** The practice closed while it held: the department has the patient, and a person there says that it has seen so. */
function moveToReadRow({ party, patient, names, today, ladders }: Standing, { unreadMove }: LifeSummary): MaybeRow {
  if (unreadMove?.to !== party) return undefined;
  const from = names.get(unreadMove.from) ?? "";
  return {
    ...base("move-read", patient, "moving", "overdue", "open"),
    what: { da: "Kom tilbage til jer", en: "Came back to you" },
    because: { da: `${from} er lukket. I har ansvaret`, en: `${from} has closed. You are responsible` },
    becauseMore: { da: "Står her, til en af jer har set det", en: "Stands here until one of you has seen it" },
    ...stepOf(ladders.move, unreadMove.on, today),
    about: {},
  };
}

/** The letter moved the task: the practice has it and confirms, the department chases that. */
function unconfirmedRow({ party, patient, names, today, ladders }: Standing, { unconfirmed }: LifeSummary): MaybeRow {
  if (unconfirmed === null) return undefined;
  const { from, to, offeredOn, handover } = unconfirmed;
  const [sender, receiver] = [names.get(from) ?? "", names.get(to) ?? ""];
  if (party === to)
    return {
      ...base("confirm", patient, "handovers", "unconfirmed", "read-and-accept"),
      what: { da: "Bekræft epikrisen", en: "Confirm the letter" },
      because: { da: `Brevet fra ${sender} gav jer opgaven`, en: `The letter of ${sender} gave you the task` },
      becauseMore: { da: "Ikke bekræftet", en: "Not confirmed" },
      about: { handover },
    };
  return {
    ...base("unconfirmed", patient, "not-accepted", "unconfirmed", "open"),
    what: { da: `Ikke bekræftet af ${receiver}`, en: `Not confirmed by ${receiver}` },
    because: {
      da: "Brevet flyttede opgaven. Ingen i klinikken har bekræftet det",
      en: "The letter moved the task. Nobody of the practice has confirmed it",
    },
    ...stepOf(ladders.handover, offeredOn, today),
    about: { handover },
  };
}

function regionRow({ course, party, patient, today }: Standing, { regionMove, escalations }: LifeSummary): MaybeRow {
  if (regionMove === null) return undefined;
  const settled = escalations[`region ${regionMove.to} ${regionMove.on}`];
  const isDepartments = party === course.department && settled?.level.startsWith("department") === true;
  if (isDepartments && settled.until > isoDay(today)) return undefined;
  const on = dayPhrase(dayOf(regionMove.on));
  return {
    ...base("region", patient, "moving", "moving", "open"),
    what: { da: "Flyttet til en anden region", en: "Moved to another region" },
    because: phrase((l) =>
      l === "da" ? `Registret siger ${regionMove.to} fra ${on.da}` : `The register says ${regionMove.to} from ${on.en}`,
    ),
    becauseMore: {
      da: "Giv forløbet videre, og luk det med modtagerens kvittering",
      en: "Hand the course on, and close it with the receiver's receipt",
    },
    about: {},
  };
}

/** What the region's office has asked for, until its day. */
function askedRows({ course, party, patient, today }: Standing, { escalations, alsoFor }: LifeSummary): WorklistRow[] {
  if (course.holder !== party && !alsoFor.includes(party)) return [];
  return Object.entries(escalations).flatMap(([about, { decision, note, until, by, level }]) => {
    if (until <= isoDay(today) || !level.startsWith("region") || decision === "wait") return [];
    if (decision === "take-back-asked" && !alsoFor.includes(party)) return [];
    return [
      {
        ...base(`asked ${about}`, patient, "overdue", "overdue", "open"),
        what: ASKED[decision],
        ...due(until, today),
        because: asWritten(note),
        becauseMore: { da: `${by}, regionens praksisenhed`, en: `${by}, the region's practice unit` },
        about: {},
      } satisfies WorklistRow,
    ];
  });
}

const ASKED: Record<"take-back-asked" | "called" | "handed-on", Phrase> = {
  "take-back-asked": {
    da: "Regionen beder jer tage patienten tilbage",
    en: "The region asks you to take the patient back",
  },
  called: { da: "Regionen har ringet om patienten", en: "The region has called about the patient" },
  "handed-on": { da: "Regionen har givet det videre", en: "The region has handed it on" },
};
