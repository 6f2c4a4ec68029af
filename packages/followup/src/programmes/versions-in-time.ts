import { dayNumber, dayText } from "../day.ts";
import type { IsoDay } from "../ids.ts";
import type { Phrase } from "../phrase.ts";
import { programmeKey } from "../programme.ts";
import { layerKey } from "./layer.ts";
import type { RuleBook } from "./rule-book.ts";

/** Something about when versions hold that leaves it open which rules a patient follows: which version, and a sentence. */
export interface TimeProblem {
  version: string;
  says: Phrase;
}

/** A version of a programme or of a layer, with the line of versions that it belongs to. */
interface Version {
  line: string;
  key: string;
  validFrom: IsoDay | null;
  validUntil: IsoDay | null;
  supersededBy: string | null;
}

/** Two versions in force on one day, days between two versions without any, and successors that do not exist. */
export function timeProblems({ programmes, layers }: RuleBook): TimeProblem[] {
  const versions: Version[] = [
    ...programmes.map((own) => ({ ...own, line: own.id, key: programmeKey(own) })),
    ...layers.map((own) => ({ ...own, line: `${own.owner.of}/${own.programme}`, key: layerKey(own) })),
  ];
  const known = new Set(versions.map(({ key }) => key));
  const lines = [...Map.groupBy(versions, ({ line }) => line).values()];
  return [...versions.flatMap((own) => ownProblems(own, known)), ...lines.flatMap(lineProblems)];
}

function ownProblems({ key, validFrom, validUntil, supersededBy }: Version, known: ReadonlySet<string>): TimeProblem[] {
  const backwards = validFrom !== null && validUntil !== null && validUntil < validFrom;
  const lost = supersededBy !== null && (!known.has(supersededBy) || supersededBy === key);
  return [
    ...(backwards ? problem(key, { da: "den slutter, før den begynder", en: "it ends before it begins" }) : []),
    ...(lost
      ? problem(key, {
          da: `den afløses af ${supersededBy}, som ikke findes`,
          en: `it is superseded by ${supersededBy}, which does not exist`,
        })
      : []),
  ];
}

function problem(version: string, says: Phrase): TimeProblem[] {
  return [{ version, says: { da: `${version}: ${says.da}.`, en: `${version}: ${says.en}.` } }];
}

/** In the order in which they begin, each must end on the day before the next begins. */
function lineProblems(line: readonly Version[]): TimeProblem[] {
  const ordered = [...line].sort((one, other) => (one.validFrom ?? "").localeCompare(other.validFrom ?? ""));
  return ordered.flatMap((version, at) => {
    const next = ordered[at + 1];
    return next === undefined ? [] : betweenProblems(version, next);
  });
}

function betweenProblems(version: Version, next: Version): TimeProblem[] {
  const begins = next.validFrom;
  if (begins === null || version.validUntil === null || version.validUntil >= begins)
    return problem(next.key, {
      da: `den gælder samtidig med ${version.key}${begins === null ? "" : ` fra ${begins}`}; giv ${version.key} en slutdato før den`,
      en: `it is in force together with ${version.key}${begins === null ? "" : ` from ${begins}`}; let ${version.key} end before it`,
    });
  const dayAfter = dayText(dayNumber(version.validUntil) + 1);
  if (dayAfter === begins) return [];
  return problem(next.key, {
    da: `fra ${dayAfter} til dagen før ${begins} gælder hverken den eller ${version.key}`,
    en: `from ${dayAfter} to the day before ${begins} neither it nor ${version.key} is in force`,
  });
}
