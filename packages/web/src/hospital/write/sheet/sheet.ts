import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import type { BaselineValue, Epikrise } from "@foelgeskab/followup/epikrise";
import { birthDateOf, type IsoDay, isoDay, parseCpr } from "@foelgeskab/followup/ids";
import type { Programme } from "@foelgeskab/followup/programme";
import type { DraftView } from "@foelgeskab/server/contract";
import { danishDay, danishWeekday } from "./danish-day.ts";
import { type NextDate, nextDates, plainAnalyte } from "./next-dates.ts";
import { limitedAnalyte, plainLimit } from "./plain-limit.ts";

/** The patient's A4 as it would be printed from the draft, in Danish; null is a hole that the sheet shows. */
export interface Sheet {
  title: string;
  name: string;
  born: string | null;
  from: string;
  responsible: { unit: string; askBy: string };
  dates: { on: string; what: string }[];
  /** When the first test can be taken, and by when to call if there is no appointment. */
  window: { text: string; callBy: string; practiceWrites: boolean } | null;
  watchFor: string[];
  sameDay: string[];
  helpsWith: string[];
  /** The patient's own number; without `limit` the limit still waits for the author. */
  numbers: { text: string; on: string; limit: string | null }[];
  practice: { name: string; phone: string } | null;
  hospital: { label: string; phone: string; hours: string; checked: string } | null;
  talkedOn: string | null;
}

/** What a sheet is made of: the draft as the server gave it, with the letter as it stands on the screen. */
export interface ToPrint {
  view: Pick<DraftView, "patient" | "department" | "practice" | "subject" | "contacts" | "answerDue">;
  programme: Programme;
  epikrise: Epikrise;
  today: Temporal.PlainDate;
}

/** Fills the patient's A4 from the letter; the paper and the screen say the same, holes included. */
export function sheetOf(input: ToPrint): Sheet {
  const { view, programme, epikrise, today } = input;
  const dates = nextDates({ programme, anchors: view.subject.anchors, epikrise, today });
  return {
    title: `Din plan efter ${CANCER[view.subject.cancer] ?? "kræft"}`,
    name: view.patient.name,
    born: bornOn(view.patient.cpr),
    from: danishDay(isoDay(today)),
    responsible: {
      unit: `${view.department.name}, ${view.department.organisation}`,
      askBy: danishWeekday(view.answerDue),
    },
    dates: dates.map((date) => ({ on: danishDay(date.on), what: whatHappens(date) })),
    window: windowOf(dates[0], epikrise),
    ...symptomsOf(programme, epikrise),
    helpsWith: programme.lateEffects.slice(0, 5).map(({ plain }) => plain.da),
    numbers: epikrise.baseline.flatMap((value) => numberOf(value, programme, epikrise)).slice(0, 2),
    practice: view.practice,
    hospital: hospitalOf(view, epikrise),
    talkedOn: epikrise.closingTalk.heldOn === undefined ? null : danishDay(epikrise.closingTalk.heldOn),
  };
}

const CANCER: Record<string, string> = {
  prostate: "prostatakræft",
  bladder: "blærekræft",
  "upper-tract": "kræft i nyrebækken eller urinleder",
  uppertract: "kræft i nyrebækken eller urinleder",
  kidney: "nyrekræft",
};

function bornOn(text: string): string | null {
  const cpr = parseCpr(text);
  return typeof cpr === "string" ? danishDay(isoDay(birthDateOf(cpr))) : null;
}

function whatHappens({ tests, talk, atHospital }: NextDate): string {
  const blood =
    tests.length === 0 ? [] : [`blodprøve (${tests.join(", ")})${atHospital ? " på hospitalets laboratorium" : ""}`];
  const parts = [...blood, ...(talk ? ["samtale"] : [])].join(" og ");
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}${atHospital && !talk ? "" : " hos din læge"}`;
}

/** The sheet asks the patient to call when half of the time before the due day has passed without an appointment. */
function windowOf(first: NextDate | undefined, epikrise: Epikrise): Sheet["window"] {
  if (first === undefined) return null;
  const opens = Temporal.PlainDate.from(first.from);
  const half = Math.floor(opens.until(first.on, { largestUnit: "days" }).days / 2);
  return {
    text: `Første gang kan det gøres fra ${danishDay(first.from)} til ${danishDay(first.until)}.`,
    callBy: danishDay(isoDay(opens.add({ days: half }))),
    practiceWrites: epikrise.checks.some(({ booking }) => booking === "practice"),
  };
}

/** Symptoms in plain words: those to call about, and those to call about the same day. */
function symptomsOf(programme: Programme, epikrise: Epikrise): Pick<Sheet, "watchFor" | "sameDay"> {
  const chosen = programme.criteria.filter(({ id }) => epikrise.criteria.some((each) => each.id === id));
  const plain = (criteria: readonly Criterion[]) =>
    [...new Set(criteria.flatMap(({ rule }) => (rule.kind === "symptom" ? rule.any : [])))].map(
      (code) => programme.symptoms.find((symptom) => symptom.code === code)?.plain.da ?? code,
    );
  const acute = chosen.filter(({ action }) => action === "acute-admission");
  return { watchFor: plain(chosen.filter(({ action }) => action !== "acute-admission")), sameDay: plain(acute) };
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
      text: `${plainAnalyte(programme, analyte.id)} ${plainValue(baseline.value)}`,
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
