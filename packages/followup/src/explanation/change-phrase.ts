import type { CriterionState } from "../criteria/verdict.ts";
import { dayOf, type IsoDay } from "../ids.ts";
import { analyteNamed, checkNamed } from "../named-in-programme.ts";
import { AND, asWritten, dayPhrase, listPhrase, numberPhrase, OR, type Phrase, phrase } from "../phrase.ts";
import type { Programme } from "../programme.ts";
import { shownUnit } from "../rows/verdict-row.ts";
import { limitPhrase } from "./limit-phrase.ts";
import type { Bound, VerdictChange } from "./verdict-change.ts";

/** A change as a sentence that can stand on a list: what must happen, and what the verdict would be. */
export function changePhrase(programme: Programme, change: VerdictChange): Phrase {
  const what = whatPhrase(programme, change);
  if (change.kind === "decision") return what;
  const outcome = change.to === null ? JUDGED_ANEW : OUTCOME[change.to];
  return phrase((l) => `${what[l]}: ${outcome[l]}`);
}

const JUDGED_ANEW: Phrase = { da: "så bedømmes det på ny", en: "then it is judged anew" };

const OUTCOME: Record<CriterionState, Phrase> = {
  met: { da: "så er kriteriet opfyldt", en: "then the criterion is met" },
  pending: { da: "så skal det bekræftes af en ny prøve", en: "then it must be confirmed by a new sample" },
  "unconfirmed-overdue": { da: "så mangler bekræftelsen", en: "then the confirmation is missing" },
  "not-met": { da: "så er kriteriet ikke opfyldt", en: "then the criterion is not met" },
  undetermined: { da: "så kan det ikke afgøres", en: "then it cannot be decided" },
  "no-data": { da: "så er der intet at bedømme", en: "then there is nothing to judge" },
};

function whatPhrase(programme: Programme, change: VerdictChange): Phrase {
  switch (change.kind) {
    case "values":
      return valuesOf(programme, change);
    case "repeat-beyond":
      return dated(
        change.from,
        "en prøve fra {} på den anden side af grænsen",
        "a sample from {} on the other side of the limit",
      );
    case "had-been-beyond":
      return beyond(change.sampledOn, change.limit);
    case "had-been-before":
      return dated(change.day, "kontrolprøven var taget før {}", "the repeat had been taken before {}");
    case "corrected":
      return change.results.length === 1
        ? { da: "svaret bliver rettet eller annulleret", en: "the answer is corrected or cancelled" }
        : { da: "et af svarene bliver rettet eller annulleret", en: "one of the answers is corrected or cancelled" };
    case "answer":
      return answer(analytes(programme, change.analytes), change.decisive);
    case "baseline": {
      const names = analytes(programme, change.analytes);
      return {
        da: `hospitalets udgangsværdi af ${names.da}, og et svar at holde op mod den`,
        en: `the hospital's starting value of ${names.en}, and an answer to hold against it`,
      };
    }
    case "letter-value":
      return {
        da: "epikrisen får den grænse, som den mangler, og et svar holdes op mod den",
        en: "the discharge letter gets the limit that it lacks, and an answer is held against it",
      };
    case "report":
      return reported(symptoms(programme, change.symptoms), change);
    case "flag": {
      const name = symptoms(programme, [change.flag]);
      return { da: `klinikken markerer: ${name.da}`, en: `the practice flags: ${name.en}` };
    }
    case "faster-rise": {
      const name = analytes(programme, [change.analyte]);
      return { da: `${name.da} stiger så hurtigt, som reglen siger`, en: `${name.en} rises as fast as the rule says` };
    }
    case "check-done": {
      const { label } = checkNamed(programme, change.check);
      return phrase((l) => (l === "da" ? `${label.da} bliver gjort` : `${label.en} is done`));
    }
    case "check-missed": {
      const { label } = checkNamed(programme, change.check);
      return dated(change.from, `${label.da} er ikke gjort inden {}`, `${label.en} is not done before {}`);
    }
    case "decision":
      return {
        da: "kun en persons beslutning lukker et opfyldt kriterium",
        en: "only a person's decision closes a criterion that is met",
      };
    default:
      return change satisfies never;
  }
}

function valuesOf(programme: Programme, { bounds, every, from }: Extract<VerdictChange, { kind: "values" }>): Phrase {
  const each = bounds.map((bound) => boundPhrase(programme, bound));
  const joined = listPhrase(each, every ? AND : OR);
  return from === null
    ? phrase((l) => (l === "da" ? `et nyt svar: ${joined.da}` : `a new answer: ${joined.en}`))
    : dated(from, `en prøve fra {}: ${joined.da}`, `a sample from {}: ${joined.en}`);
}

/** "P-PSA på 0,2 µg/l eller derover". */
function boundPhrase(programme: Programme, { analyte, op, limit }: Bound): Phrase {
  const { label, unit } = analyteNamed(programme, analyte);
  if (limit === "reference")
    return {
      da: `${label.da} over laboratoriets øvre grænse`,
      en: `${label.en} above the laboratory's upper limit`,
    };
  const number = numberPhrase(limit);
  return phrase((l) => {
    const amount = `${number[l]} ${shownUnit(unit)[l]}`;
    return l === "da" ? `${label.da} ${BOUND_DA[op](amount)}` : `${label.en} ${BOUND_EN[op](amount)}`;
  });
}

const BOUND_DA: Record<Bound["op"], (amount: string) => string> = {
  ">=": (amount) => `på ${amount} eller derover`,
  ">": (amount) => `over ${amount}`,
  "<": (amount) => `under ${amount}`,
  "<=": (amount) => `på ${amount} eller derunder`,
};
const BOUND_EN: Record<Bound["op"], (amount: string) => string> = {
  ">=": (amount) => `of ${amount} or more`,
  ">": (amount) => `above ${amount}`,
  "<": (amount) => `below ${amount}`,
  "<=": (amount) => `of ${amount} or less`,
};

function beyond(sampledOn: IsoDay, limit: string): Phrase {
  const shown = limitPhrase(limit);
  return dated(
    sampledOn,
    `prøven d. {} havde ligget på den anden side af ${shown.da}`,
    `the sample of {} had been on the other side of ${shown.en}`,
  );
}

function answer(names: Phrase, decisive: boolean): Phrase {
  return decisive
    ? {
        da: `et svar på ${names.da}, der ligger klart på den ene side af grænsen, og kendte tidligere værdier`,
        en: `an answer for ${names.en} clearly on one side of the limit, and known earlier values`,
      }
    : { da: `et brugbart svar på ${names.da}`, en: `a usable answer for ${names.en}` };
}

function reported(names: Phrase, { times, withinDays }: Extract<VerdictChange, { kind: "report" }>): Phrase {
  if (withinDays === null) return { da: `patienten oplyser: ${names.da}`, en: `the patient reports: ${names.en}` };
  return {
    da: `${names.da} oplyses ${times} gange inden for ${withinDays} dage`,
    en: `${names.en} is reported ${times} times within ${withinDays} days`,
  };
}

function dated(day: IsoDay, da: string, en: string): Phrase {
  const on = dayPhrase(dayOf(day));
  return { da: da.replace("{}", on.da), en: en.replace("{}", on.en) };
}

/** "P-Kreatinin eller eGFR". */
export function analytes(programme: Programme, ids: readonly string[]): Phrase {
  return listPhrase(
    ids.map((id) => analyteNamed(programme, id).label),
    OR,
  );
}

function symptoms({ symptoms: known }: Programme, codes: readonly string[]): Phrase {
  return listPhrase(
    codes.map((code) => known.find((symptom) => symptom.code === code)?.label ?? asWritten(code)),
    OR,
  );
}
