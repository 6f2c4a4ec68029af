import type { Guard } from "./guard.ts";
import { projectFiles, type SourceFile } from "./sources.ts";

/** What must not be committed, and how it looks. None of the patterns matches its own text. */
const TRACES: readonly (readonly [what: string, looks: RegExp])[] = [
  ["a path of somebody's machine", /(?<![\w.~-])\/(?:work|farm|tmp|root|home|opt|Users)\/[A-Za-z0-9_.]/g],
  [
    "the address of a package registry",
    /https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio|mirror)[\w.-]*(?<!\.example)(?=[/:"'\s])/g,
  ],
  ["the address of a package registry", /"resolved": *"https?:|^ *(?:@[\w-]+:)?registry *=/gm],
  ["a private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/g],
  [
    "a token",
    /\b(?:AKIA[0-9A-Z]{16}|gh[oprsu]_\w{36}|github_pat_\w{22,}|npm_\w{36}|xox[abp]-[\w-]{10,}|sk-[\w-]{32,})\b|_auth(?:Token)? *=/g,
  ],
  ["a signed token", /\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}/g],
  [
    "a loose end",
    /\b(?:TO[D]O|FIX[M]E)\b|@ts-(?:ignore|nocheck|expect-error)|\b(?:test|it|describe)\.(?:only|todo)\b/g,
  ],
];

/** Nothing of a workplace, no secret, no loose end, nobody's civil registration number. */
export const traces: Guard = {
  name: "no traces of machines, secrets or people",
  find: () => projectFiles().flatMap((file) => [...tracesIn(file), ...peopleIn(file)]),
};

/** The forbidden traces of one file, a line each; what was found is not repeated in full, since it may be a secret. */
export function tracesIn({ path, text }: SourceFile): string[] {
  return TRACES.flatMap(([what, looks]) =>
    [...text.matchAll(looks)].map(
      ({ index, 0: found }) => `${path}:${lineOf(text, index)} holds ${what} (${found.trim().slice(0, 12)}…)`,
    ),
  );
}

/** Pass modulus 11 and belong to nobody: persons of the public MedCom samples and national test services, and the worked example of the modulus itself. */
const PUBLISHED = new Set(
  "2512489996 2509479989 2512484916 2505544849 1502824933 2406444917 0108584947 0101604896 0707614285".split(" "),
);

/**
 * Numbers that could be a living person's: a day of the calendar and the right check digit (modulus 11, cpr.dk). Invented people here have numbers that fail
 * it and end in 999 and a digit. A number that merely looks like one is written differently, or split.
 */
export function peopleIn({ path, text }: SourceFile): string[] {
  const found = [...text.matchAll(/(?<![\w.-])(\d{6})-?(\d{4})(?![\w-])/g)];
  return found
    .filter(
      ({ 1: day = "", 2: serial = "" }) => isADay(day) && passesModulus11(day + serial) && !PUBLISHED.has(day + serial),
    )
    .map(({ index }) => `${path}:${lineOf(text, index)} holds what may be a real person's CPR number`);
}

function isADay(sixDigits: string): boolean {
  const [day, month] = [Number(sixDigits.slice(0, 2)), Number(sixDigits.slice(2, 4))];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function passesModulus11(tenDigits: string): boolean {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, at) => sum + weight * Number(tenDigits[at]), 0) % 11 === 0;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
