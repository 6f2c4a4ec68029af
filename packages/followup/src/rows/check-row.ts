import type { SilentFeed } from "../account/silent-feeds.ts";
import type { OwedCheckFact } from "../course-picture.ts";
import { grouped } from "../grouped.ts";
import { dayOf, type IsoDay, isoDay } from "../ids.ts";
import { obligationState } from "../obligation.ts";
import { dayPhrase, type Phrase, phrase } from "../phrase.ts";
import type { PatientRef, WorklistRow } from "../worklist.ts";

/** What is owed as the store holds it, with what the patient promised. */
export interface StoredObligation {
  fact: OwedCheckFact;
  promisedFor: IsoDay | null;
  /** The laboratory that the patient's answers come from, where it has fallen silent. */
  silent?: SilentFeed;
}

type CheckState = "overdue" | "due" | "promised" | "unvouched";

/** Where a check stands on a list. Without a route for its answer, or while the laboratory is silent, silence is neither overdue nor fine. */
export function checkState(
  { fact, promisedFor, silent }: StoredObligation,
  today: Temporal.PlainDate,
): CheckState | undefined {
  const state = obligationState(fact, today);
  if (state === "met" || state === "scheduled" || fact.superseded === true) return undefined;
  if (promisedFor !== null && promisedFor >= isoDay(today)) return "promised";
  if (silent !== undefined && fact.needs.length > 0 && silent.since <= fact.until) return "unvouched";
  if (state === "overdue") return fact.resultTo === "none" && fact.needs.length > 0 ? "unvouched" : "overdue";
  return "due";
}

/** One row for everything of one patient that stands alike and is due on one day: one needle serves it all. */
export function checkRows(
  owed: readonly StoredObligation[],
  patient: PatientRef,
  today: Temporal.PlainDate,
): WorklistRow[] {
  const shown = owed.flatMap((each) => {
    const state = checkState(each, today);
    return state === undefined ? [] : [{ ...each, state }];
  });
  const alike = grouped(shown, ({ state, promisedFor, fact }) => `${state} ${promisedFor} ${fact.due}`);
  return [...alike.values()].map((together) => rowOf(together, patient));
}

type Shown = StoredObligation & { state: CheckState };

function rowOf(together: readonly [Shown, ...Shown[]], patient: PatientRef): WorklistRow {
  const [first] = together;
  const { fact, promisedFor, state } = first;
  return {
    key: `check ${patient.courseId} ${fact.check} ${fact.due}`,
    group: state,
    state,
    patient,
    what: phrase((l) => together.map(({ fact: { label } }) => label[l]).join(", ")),
    ...(state === "promised" && promisedFor !== null ? { due: promisedFor } : { due: fact.due }),
    dueNote: dueNote(first),
    ...(state === "unvouched" && first.silent !== undefined
      ? silence(first.silent)
      : { because: BECAUSE[state], becauseMore: BOOKING[fact.booking] }),
    act: state === "overdue" ? "call" : state === "due" ? "book" : "open",
    about: { check: fact.check, checkDue: fact.due },
  };
}

const BECAUSE: Record<CheckState, Phrase> = {
  overdue: { da: "Ingen prøve eller samtale er set", en: "No test or talk has been seen" },
  due: { da: "Planen siger nu", en: "The plan says now" },
  promised: { da: "Patienten har lovet det", en: "The patient has promised" },
  unvouched: {
    da: "Svaret kommer ikke af sig selv: se efter i egen journal",
    en: "The answer does not come by itself: look in your own record",
  },
};

/** Nobody can say whether the test was taken, and since when. */
export function silencePhrase({ sender, since }: SilentFeed): Phrase {
  const day = dayPhrase(dayOf(since));
  return phrase((l) =>
    l === "da"
      ? `Ingen kan sige, om prøven er taget: ${sender ?? "laboratoriet"} har ikke sendt svar siden ${day.da}`
      : `Cannot be vouched for: ${sender ?? "the laboratory"} has sent no answer since ${day.en}`,
  );
}

/** Nobody can say whether the test was taken: never as if all were well, and never as if it were the patient's fault. */
function silence(silent: SilentFeed): Pick<WorklistRow, "because" | "becauseMore"> {
  return {
    because: silencePhrase(silent),
    becauseMore: {
      da: "Ring til laboratoriet, eller se efter i egen journal",
      en: "Ring the laboratory, or look in your own record",
    },
  };
}

function dueNote({ fact, state }: Shown): Phrase {
  const until = dayPhrase(dayOf(fact.until));
  return state === "overdue"
    ? { da: `vinduet lukkede ${until.da}`, en: `the window closed ${until.en}` }
    : { da: `vindue til ${until.da}`, en: `window until ${until.en}` };
}

const BOOKING: Record<OwedCheckFact["booking"], Phrase> = {
  patient: { da: "Patienten booker selv", en: "The patient books" },
  practice: { da: "Klinikken indkalder", en: "The practice calls the patient in" },
};
