import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import type { BaselineValue, Epikrise } from "@foelgeskab/followup/epikrise";
import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { birthDateOf, dayOf, type IsoDay, isoDay, parseCpr } from "@foelgeskab/followup/ids";
import type { Programme } from "@foelgeskab/followup/programme";
import { shownUnit } from "@foelgeskab/followup/rows/verdict-row";
import type { DraftView } from "@foelgeskab/server/contract";
import { danishDay, danishWeekday } from "./danish-day.ts";
import { type NextDate, nextDates, plainAnalyte } from "./next-dates.ts";
import { limitedAnalyte, plainLimit } from "./plain-limit.ts";

/** The patient's A4 as it would be printed from the draft, in Danish; null is a hole that the sheet shows. */
export interface Sheet {
  /** Until everything but the sheet itself is in place it is a draft, which must not be handed over. */
  draft: boolean;
  title: string;
  name: string;
  born: string | null;
  from: string | null;
  responsible: { unit: string; askBy: string };
  dates: { on: string; what: string }[];
  /** Who books the first date, and by when it should be booked. */
  booking: { by: "patient" | "practice"; notHeardBy: string } | null;
  watchFor: string[];
  sameDay: string[];
  helpsWith: string[];
  /** The patient's own number; without `limit` the limit still waits for the author. */
  numbers: { text: string; on: string; limit: string | null }[];
  practice: { name: string; phone: string } | null;
  hospital: { label: string; phone: string; hours: string; checked: string } | null;
  /** The closing talk: its day, and with whom. */
  talk: { on: string | null; with: string };
}

/** What a sheet is made of: the draft as the server gave it, with the letter as it stands on the screen. */
export interface ToPrint {
  view: Pick<DraftView, "patient" | "department" | "practice" | "subject" | "contacts" | "answerDue">;
  programme: Programme;
  epikrise: Epikrise;
  today: Temporal.PlainDate;
  /** Who signs, as "Karen Lund Iversen". */
  author: string;
}

/** Fills the patient's A4 from the letter; the paper and the screen say the same, holes included. */
export function sheetOf(input: ToPrint): Sheet {
  const { view, programme, epikrise, today, author } = input;
  const { heldOn: talkedOn } = epikrise.closingTalk;
  const heldOn = talkedOn === undefined ? null : danishDay(talkedOn);
  const dates = nextDates({ programme, anchors: view.subject.anchors, epikrise, today });
  return {
    draft: !isReadyToPrint(input),
    title: `Din plan efter ${programme.disease?.da.toLocaleLowerCase("da") ?? "kræft"}`,
    name: view.patient.name,
    born: bornOn(view.patient.cpr),
    from: heldOn,
    responsible: {
      unit: `${view.department.name}, ${view.department.organisation}`,
      askBy: danishWeekday(view.answerDue),
    },
    dates: dates.map((date) => ({ on: danishDay(date.on), what: whatHappens(date) })),
    booking: bookingOf(dates[0], epikrise),
    ...symptomsOf(programme),
    helpsWith: programme.lateEffects.slice(0, MOST.helpsWith).map(({ plain }) => plain.da),
    numbers: epikrise.baseline.flatMap((value) => numberOf(value, programme, epikrise)).slice(0, MOST.numbers),
    practice: view.practice,
    hospital: hospitalOf(view, epikrise),
    talk: { on: heldOn, with: author },
  };
}

/** The sheet is handed over before the letter is sent: it is the real one when nothing else is missing. */
function isReadyToPrint({ view, programme, epikrise, today }: ToPrint): boolean {
  const handedOver = { ...epikrise, closingTalk: { ...epikrise.closingTalk, sheetHandedOver: true } };
  return checkEpikrise(handedOver, { programme, anchors: view.subject.anchors, today }).canBeSent;
}

/** As many as the printed page has room for. */
const MOST = { helpsWith: 8, watchFor: 8, sameDay: 4, numbers: 2 } as const;

/** How long before the first date the patient should have booked it, in days; the printed sheet counts the same. */
const BOOKED_BEFORE_DAYS = 14;

function bornOn(text: string): string | null {
  const cpr = parseCpr(text);
  return typeof cpr === "string" ? danishDay(isoDay(birthDateOf(cpr))) : null;
}

function whatHappens({ tests, talk, atHospital }: NextDate): string {
  const blood = tests.length === 0 ? [] : [`blodprøve (${tests.join(", ")})`];
  const parts = [...blood, ...(talk ? ["samtale"] : [])].join(" og ");
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)} hos din læge${atHospital ? " og på hospitalet" : ""}`;
}

function bookingOf(first: NextDate | undefined, { checks }: Epikrise): Sheet["booking"] {
  if (first === undefined) return null;
  const notHeardBy = danishDay(isoDay(dayOf(first.on).subtract({ days: BOOKED_BEFORE_DAYS })));
  return { by: checks.some(({ booking }) => booking === "practice") ? "practice" : "patient", notHeardBy };
}

/** Symptoms in plain words: those to call about, and those to call about the same day. */
function symptomsOf({ criteria, symptoms }: Programme): Pick<Sheet, "watchFor" | "sameDay"> {
  const plain = (which: (criterion: Criterion) => boolean) => {
    const codes = criteria.filter(which).flatMap(({ rule }) => (rule.kind === "symptom" ? rule.any : []));
    return [...new Set(codes)].map((code) => symptoms.find((symptom) => symptom.code === code)?.plain.da ?? code);
  };
  return {
    watchFor: plain(({ action }) => action !== "acute-admission").slice(0, MOST.watchFor),
    sameDay: plain(({ action }) => action === "acute-admission").slice(0, MOST.sameDay),
  };
}

function numberOf(baseline: BaselineValue, programme: Programme, epikrise: Epikrise): Sheet["numbers"] {
  const analyte = programme.analytes.find(({ codes }) => codes.includes(baseline.analysis));
  if (analyte === undefined || baseline.value.trim() === "") return [];
  const criterion = programme.criteria.find(
    ({ id, rule }) => limitedAnalyte(rule) === analyte.id && epikrise.criteria.some((each) => each.id === id),
  );
  if (criterion === undefined) return [];
  const chosen = epikrise.criteria.find(({ id, confirmed }) => id === criterion.id && confirmed);
  return [
    {
      text: `${plainAnalyte(programme, analyte.id)} ${plainValue(baseline.value)} ${shownUnit(baseline.unit)}`,
      on: danishDay(baseline.sampledOn),
      limit: (chosen && plainLimit(criterion, chosen)) ?? null,
    },
  ];
}

function plainValue(value: string): string {
  return value
    .replace(".", ",")
    .replace(/^\s*<\s*/, "under ")
    .replace(/^\s*>\s*/, "over ");
}

function hospitalOf({ contacts }: Pick<DraftView, "contacts">, { contact }: Epikrise): Sheet["hospital"] {
  if (contact === null) return null;
  const hours = contacts.find(({ entry }) => entry === contact.entry)?.hours ?? "";
  const checked: IsoDay = contact.verifiedOn;
  return { label: contact.label, phone: contact.phone, hours, checked: danishDay(checked) };
}
