import { STATE_WORD } from "./criteria/state-word.ts";
import { verdictState } from "./criteria/verdict.ts";
import { dayOf } from "./ids.ts";
import type { CourseImpact } from "./impact.ts";
import { dateMoves, type MovedDate } from "./moved-dates.ts";
import { dayPhrase, type Phrase, phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";
import { needsPhrase } from "./programmes/check-words.ts";

/** The most of one kind that are told by their dates; the rest are counted. */
const TOLD = 3;

/** The day on which somebody reads, and the tests by their names. */
type Reading = { today: Temporal.PlainDate } & Pick<Programme, "analytes">;

/** What a move changes for one patient, as short sentences for whoever holds her. What was met and no longer is comes first: somebody may have acted on it. */
export function impactSentences(impact: CourseImpact, reading: Reading): Phrase[] {
  const { moved, gained, lost } = dateMoves(impact);
  const { today } = reading;
  const isLoss = (change: VerdictChange): change is Loss => noLongerMet(change, today);
  return [
    ...impact.verdicts.filter(isLoss).map(lossSentence),
    ...upTo(moved.map(movedSentence), FURTHER.moved),
    ...upTo(
      gained.map((fact) => onDay(fact, "Ny", "New")),
      FURTHER.gained,
    ),
    ...upTo(
      lost.map((fact) => onDay(fact, "Bortfalder", "No longer owed")),
      FURTHER.lost,
    ),
    ...upTo(
      impact.changed.map((change) => changedSentence(change, reading)),
      FURTHER.changed,
    ),
    ...impact.verdicts.filter((change) => !isLoss(change)).map((change) => verdictSentence(change, today)),
  ];
}

/** What the rest is called: one of them, and several. */
const FURTHER = {
  moved: [
    { da: "dato flyttes også", en: "further date moves" },
    { da: "datoer flyttes også", en: "further dates move" },
  ],
  gained: [
    { da: "ny kontrol mere", en: "further new check" },
    { da: "nye kontroller mere", en: "further new checks" },
  ],
  lost: [
    { da: "kontrol mere bortfalder", en: "further check is no longer owed" },
    { da: "kontroller mere bortfalder", en: "further checks are no longer owed" },
  ],
  changed: [
    { da: "kontrol mere er ændret", en: "further check is changed" },
    { da: "kontroller mere er ændret", en: "further checks are changed" },
  ],
} as const satisfies Record<string, readonly [one: Phrase, several: Phrase]>;

function upTo(sentences: readonly Phrase[], [one, several]: readonly [one: Phrase, several: Phrase]): Phrase[] {
  const more = sentences.length - TOLD;
  const rest = more > 0 ? [phrase((l) => `${more} ${(more === 1 ? one : several)[l]}`)] : [];
  return [...sentences.slice(0, TOLD), ...rest];
}

function movedSentence({ label, from, to }: MovedDate): Phrase {
  const [was, is] = [dayPhrase(dayOf(from)), dayPhrase(dayOf(to))];
  return phrase((l) => `${label[l]}: ${is[l]} (${BEFORE[l]} ${was[l]})`);
}

const BEFORE: Phrase = { da: "før", en: "was" };

type Owed = CourseImpact["gained"][number];

function onDay({ label, due }: Owed, da: string, en: string): Phrase {
  const day = dayPhrase(dayOf(due));
  return { da: `${da}: ${label.da} ${day.da}`, en: `${en}: ${label.en} ${day.en}` };
}

/** A check of the same day that is otherwise: its window and its tests, each with what it was before. */
function changedSentence({ before, after }: CourseImpact["changed"][number], { analytes }: Reading): Phrase {
  const parts = [
    { name: { da: "vindue", en: "window" }, was: windowOf(before), is: windowOf(after) },
    { name: { da: "prøver", en: "tests" }, was: testsOf(before, analytes), is: testsOf(after, analytes) },
    { name: null, was: dutyOf(before), is: dutyOf(after) },
  ].filter(({ was, is }) => was.da !== is.da);
  const told = parts.map(({ name, was, is }) =>
    phrase((l) => `${name === null ? "" : `${name[l]} `}${is[l]} (${BEFORE[l]} ${was[l]})`),
  );
  return phrase((l) => [onDay(after, "Ændret", "Changed")[l], ...told.map((part) => part[l])].join(", "));
}

function windowOf({ from, until }: Owed): Phrase {
  const [first, last] = [dayPhrase(dayOf(from)), dayPhrase(dayOf(until))];
  return phrase((l) => `${first[l]} ${l === "da" ? "til" : "to"} ${last[l]}`);
}

function testsOf({ needs }: Owed, analytes: Reading["analytes"]): Phrase {
  return needs.length === 0 ? { da: "ingen", en: "none" } : needsPhrase(needs, { analytes });
}

function dutyOf({ optional }: Owed): Phrase {
  return optional ? { da: "frivillig", en: "optional" } : { da: "fast", en: "required" };
}

type VerdictChange = CourseImpact["verdicts"][number];
type Loss = Exclude<VerdictChange, { before: null }>;

function noLongerMet({ before, after }: VerdictChange, today: Temporal.PlainDate): boolean {
  const met = (fact: VerdictChange["before"]): boolean => fact !== null && verdictState(fact, today) === "met";
  return met(before) && !met(after);
}

function lossSentence({ before, after }: Loss): Phrase {
  const { label } = before.because;
  const [da, en] =
    after === null
      ? [
          "Var opfyldt, og programmet holder ikke længere øje med det",
          "Was met, and the programme no longer watches for it",
        ]
      : ["Var opfyldt og er det ikke længere", "Was met and no longer is"];
  return {
    da: `${da}: ${label.da}. Læs svarene igen, før du lukker en genhenvisning`,
    en: `${en}: ${label.en}. Read the answers again before you close a re-referral`,
  };
}

function verdictSentence({ before, after }: VerdictChange, today: Temporal.PlainDate): Phrase {
  if (after === null) return noLongerWatched(before.because.label);
  const { label } = after.because;
  const is = STATE_WORD[verdictState(after, today)];
  if (before === null)
    return phrase((l) => `${l === "da" ? "Nyt kriterium" : "New criterion"}: ${label[l]} (${is[l]})`);
  const was = STATE_WORD[verdictState(before, today)];
  if (was === is) return ruleChanged(before.because.label, label);
  return phrase((l) => `${label[l]}: ${is[l]} (${BEFORE[l]} ${was[l]})`);
}

function noLongerWatched(label: Phrase): Phrase {
  return {
    da: `Programmet holder ikke længere øje med: ${label.da}`,
    en: `The programme no longer watches for: ${label.en}`,
  };
}

function ruleChanged(was: Phrase, is: Phrase): Phrase {
  const before = phrase((l) => (was[l] === is[l] ? "" : ` (${BEFORE[l]}: ${was[l]})`));
  return { da: `Reglen er ændret: ${is.da}${before.da}`, en: `The rule has changed: ${is.en}${before.en}` };
}
