import { verdictState } from "./criteria/verdict.ts";
import { STATE_WORD } from "./criteria/state-word.ts";
import { dayOf } from "./ids.ts";
import type { CourseImpact } from "./impact.ts";
import { dateMoves, type MovedDate } from "./moved-dates.ts";
import { dayPhrase, type Phrase, phrase } from "./phrase.ts";

/** The most of one kind that are told by their dates; the rest are counted. */
const TOLD = 3;

/** What a move changes for one patient, as short sentences for whoever holds her. */
export function impactSentences(impact: CourseImpact, today: Temporal.PlainDate): Phrase[] {
  const { moved, gained, lost } = dateMoves(impact);
  return [
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
      impact.changed.map(({ after }) => changedSentence(after)),
      FURTHER.changed,
    ),
    ...impact.verdicts.flatMap((change) => verdictSentence(change, today)),
  ];
}

const FURTHER = {
  moved: { da: "datoer flyttes også", en: "further dates move" },
  gained: { da: "nye kontroller mere", en: "further new checks" },
  lost: { da: "kontroller mere bortfalder", en: "further checks are no longer owed" },
  changed: { da: "kontroller mere er ændret", en: "further checks are changed" },
} as const satisfies Record<string, Phrase>;

function upTo(sentences: readonly Phrase[], further: Phrase): Phrase[] {
  const more = sentences.length - TOLD;
  const rest = more > 0 ? [phrase((l) => `${more} ${further[l]}`)] : [];
  return [...sentences.slice(0, TOLD), ...rest];
}

function movedSentence({ label, from, to }: MovedDate): Phrase {
  const [was, is] = [dayPhrase(dayOf(from)), dayPhrase(dayOf(to))];
  return phrase((l) =>
    l === "da" ? `${label.da}: ${is.da} (før ${was.da})` : `${label.en}: ${is.en} (was ${was.en})`,
  );
}

type Owed = CourseImpact["gained"][number];

function onDay({ label, due }: Owed, da: string, en: string): Phrase {
  const day = dayPhrase(dayOf(due));
  return { da: `${da}: ${label.da} ${day.da}`, en: `${en}: ${label.en} ${day.en}` };
}

function changedSentence({ label, due, from, until }: Owed): Phrase {
  const [day, first, last] = [dayPhrase(dayOf(due)), dayPhrase(dayOf(from)), dayPhrase(dayOf(until))];
  return {
    da: `Ændret: ${label.da} ${day.da}, vindue ${first.da} til ${last.da}`,
    en: `Changed: ${label.en} ${day.en}, window ${first.en} to ${last.en}`,
  };
}

function verdictSentence({ before, after }: CourseImpact["verdicts"][number], today: Temporal.PlainDate): Phrase[] {
  const fact = after ?? before;
  if (fact === null) return [];
  const { label } = fact.because;
  if (after === null) return [{ da: `Gælder ikke mere: ${label.da}`, en: `No longer holds: ${label.en}` }];
  const is = STATE_WORD[verdictState(after, today)];
  if (before === null)
    return [phrase((l) => `${l === "da" ? "Nyt kriterium" : "New criterion"}: ${label[l]} (${is[l]})`)];
  const was = STATE_WORD[verdictState(before, today)];
  if (was === is)
    return [phrase((l) => `${l === "da" ? "Grænsen er nu" : "The limit is now"}: ${label[l]} (${is[l]})`)];
  return [phrase((l) => `${label[l]}: ${is[l]} (${l === "da" ? "før" : "was"} ${was[l]})`)];
}
