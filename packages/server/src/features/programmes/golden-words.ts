import type { Phrase } from "@foelgeskab/followup/phrase";
import type { TriedVersion } from "../../contract.ts";
import type { GoldenResult } from "../../programmes/golden.ts";

/** How a golden patient fared, in both languages: the evaluator tells what differs in English. */
export function goldenWords({ name, differences }: GoldenResult): TriedVersion["golden"][number] {
  return { name, differences: differences.map(differenceWords) };
}

const DANISH: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^(\S+) on (\S+) is not owed$/, (check, day) => `${check} den ${day} er ikke i planen`],
  [/^(\S+) is owed$/, (check) => `${check} er i planen, men skulle ikke være det`],
  [/^criterion (\S+) is not listed$/, (id) => `kriteriet ${id} findes ikke`],
  [/^result (\S+) counts$/, (id) => `svaret ${id} tæller med, men skulle ikke`],
  [
    /^(.+): (\S+) should be (.+) and is (.+)$/,
    (what, field, wanted, is) => `${what}: ${field} skulle være ${wanted} og er ${is}`,
  ],
];

function differenceWords(text: string): Phrase {
  for (const [pattern, words] of DANISH) {
    const found = pattern.exec(text);
    if (found !== null) return { da: words(...found.slice(1)), en: text };
  }
  return { da: text, en: text };
}
