import type { Phrase } from "@foelgeskab/followup/phrase";
import type { VersionProblem } from "../../contract.ts";
import type { FileProblem } from "../../programmes/yaml-file.ts";
import { fieldWord } from "./field-word.ts";

/** A problem of the loader as clinicians read it. The loader speaks English to authors of files; what it says most often is said in Danish too. */
export function problemWords({ file, line, field, reason }: FileProblem): VersionProblem {
  return {
    file,
    line,
    field,
    sentence: { da: inDanish(reason), en: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` },
  };
}

const DANISH: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^suggested (\S+) has no source/, (value) => `Den foreslåede grænse ${value.replace(".", ",")} mangler en kilde`],
  [/^(\S+) has no source/, (field) => `${fieldWord(field)} mangler en kilde`],
  [/^(\S+) has two sources/, (field) => `${fieldWord(field)} har to kilder: lad kun én stå`],
  [/^the evidence names (\S+), which/, () => "Kilden nævner et tal, som reglen ikke har"],
  [
    /^an alias /,
    () => "En henvisning (*navn) peger på ingenting, går i ring eller folder sig ud uden ende: skriv det helt ud",
  ],
  [
    /^source "([^"]+)" is not in the file's list/,
    (source) => `Kilden »${source}« står ikke på programmets kildeliste: tilføj den`,
  ],
  [/^"([^"]+)" stands twice/, (id) => `»${id}« står der to gange`],
  [/^it ends before it begins/, () => "Kontrollen slutter, før den begynder"],
  [/^the repeat would end before it begins/, () => "Kontrolprøvens frist slutter, før den begynder"],
  [/^no golden patients stand beside/, () => "Der er ingen prøvepatienter ved programmet: skriv mindst én"],
  [/^is no decimal number/, () => "Det er ikke et tal: skriv cifre, eventuelt med komma"],
  [/^the label asks for (\S+), which/, (place) => `Teksten bruger ${place}, som reglen ikke har`],
  [/^(.+) no longer fits: (.+)$/, (layer, why) => `Laget »${layer}« passer ikke mere: ${why}`],
  [/^Too small: expected number to be >=(\d+)/, (least) => `Tallet skal være mindst ${least}`],
  [/^Too big: expected number to be <=(\d+)/, (most) => `Tallet må højst være ${most}`],
  [/^Invalid input: expected (?:int|number)/, () => "Her skal stå et helt tal"],
];

function inDanish(reason: string): string {
  for (const [pattern, words] of DANISH) {
    const found = pattern.exec(reason);
    if (found !== null) return `${words(...found.slice(1))}.`;
  }
  return `Kontrollen af programfilen siger: ${reason}.`;
}

/** The first problem as one sentence with its place. */
export function firstProblem({ sentence, field }: VersionProblem): Phrase {
  const place = field === "" ? "" : ` (${field})`;
  return { da: `${sentence.da.replace(/\.$/, "")}${place}.`, en: `${sentence.en.replace(/\.$/, "")}${place}.` };
}
