import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { coversDiagnosis, type Programme } from "@foelgeskab/followup/programme";
import { correspondenceDraft } from "@foelgeskab/followup/reading/correspondence-draft";
import type { ElementReading } from "@foelgeskab/followup/reading/letter-reading";
import { readLetter } from "@foelgeskab/followup/reading/read-letter";
import { withProgrammeSuggestions } from "@foelgeskab/followup/received/programme-suggestions";
import { Command } from "commander";
import { createClock } from "../clock.ts";
import { programmesInUse } from "../programmes/load-programmes.ts";
import { epikriseInWords } from "./epikrise-in-words.ts";
import { epikriseInput } from "./epikrise-input.ts";
import { InputError } from "./input-error.ts";
import { inputName, readBytes } from "./read-input.ts";

/** What the check answers: the contract's JSON. */
export interface EpikriseAnswer {
  complete: boolean;
  elements: { element: string; state: string; found?: string; line?: number; suggestion?: string }[];
  correspondenceDraft: string;
}

interface Options {
  json?: boolean;
  programme?: string;
}

const EXAMPLE = `
Examples:
  npx foelgeskab epikrise check brev.txt
  npx foelgeskab epikrise check epikrise.xml --json

Exit code 0: all ten elements are in place; 1: the letter has gaps; 2: the file is no letter.
`;

/** `foelgeskab epikrise`: discharge letters, written here or received. */
export function epikriseCommand(): Command {
  const check = new Command("check")
    .description(
      "Judge the ten elements of a discharge letter (MedCom XDIS01 or XDIS02, plain UTF-8 text, or a structured epikrise in JSON), and draft the letter that asks for what is missing",
    )
    .argument("<file>", "a file of at most 50 MB, or - for standard input")
    .option(
      "--programme <id>",
      "the programme that a structured epikrise follows; without it, the one for its diagnosis",
    )
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", EXAMPLE)
    .action((file: string, options: Options) => {
      const readings = checkFile(file, options.programme);
      const answer = answerOf(readings);
      process.stdout.write(
        options.json ? `${JSON.stringify(answer)}\n` : epikriseInWords(readings, answer.correspondenceDraft),
      );
      process.exitCode = answer.complete ? 0 : 1;
    });
  return new Command("epikrise").description("Check discharge letters").addCommand(check);
}

/** The ten elements of the letter in a file, judged. Throws InputError with one sentence where the file is no letter. */
export function checkFile(file: string, programme?: string): Pick<ReturnType<typeof readLetter>, "elements" | "facts"> {
  const bytes = readBytes(file);
  if ("sentence" in bytes) throw new InputError(bytes.sentence);
  const input = epikriseInput(bytes.bytes);
  if ("sentence" in input) throw new InputError(`${inputName(file)}: ${input.sentence}`);
  return "letter" in input
    ? withProgrammeSuggestions(readLetter(input.letter), programmesAtHand())
    : checkStructuredLetter(input.epikrise, file, programme);
}

let atHand: readonly Programme[] | undefined;

/** The programmes, loaded once however many letters a process checks. */
function programmesAtHand(): readonly Programme[] {
  atHand ??= programmesInUse();
  return atHand;
}

function checkStructuredLetter(
  epikrise: Epikrise,
  file: string,
  asked: string | undefined,
): ReturnType<typeof checkFile> {
  const programme = programmeOf(epikrise, asked);
  if (programme === undefined)
    throw new InputError(
      asked === undefined
        ? `${inputName(file)}: no programme covers the diagnosis code "${epikrise.diagnosis.code}"; name one with --programme.`
        : `There is no programme "${asked}"; known are ${programmesInUse()
            .map(({ id }) => id)
            .join(", ")}.`,
    );
  const { elements } = checkEpikrise(epikrise, { programme, anchors: {}, today: createClock().today() });
  return {
    elements: elements.map(
      ({ element, state, because, suggestion, vague }): ElementReading => ({
        element,
        state,
        because,
        quotes: vague.map(({ text, at }) => ({ words: text, line: lineOf(epikrise.sections[element].text, at), at })),
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    ),
    facts: NO_FACTS,
  };
}

/** The one asked for; else of those that cover the diagnosis the one that has most of the letter's checks and criteria, the special before the general. */
function programmeOf({ diagnosis, checks, criteria }: Epikrise, asked: string | undefined): Programme | undefined {
  const all = programmesAtHand();
  if (asked !== undefined) return all.find(({ id }) => id === asked);
  const known = (programme: Programme): number =>
    checks.filter(({ check }) => programme.checks.some(({ id }) => id === check)).length +
    criteria.filter((chosen) => programme.criteria.some(({ id }) => id === chosen.id)).length;
  const fitting = all.filter((programme) => coversDiagnosis(programme, diagnosis.code));
  return fitting.toSorted(
    (one, other) => known(other) - known(one) || one.icd10Ranges.length - other.icd10Ranges.length,
  )[0];
}

/** The line of an element's own text. */
function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

const NO_FACTS: ReturnType<typeof readLetter>["facts"] = {
  diagnoses: [],
  treatments: [],
  medicines: [],
  checks: [],
  values: [],
  limits: [],
  symptoms: [],
  addressees: [],
  contacts: [],
  materials: [],
};

function answerOf({ elements, facts }: ReturnType<typeof checkFile>): EpikriseAnswer {
  const complete = elements.every(({ state }) => state === "filled" || state === "not-relevant");
  return {
    complete,
    elements: elements.map(({ element, state, quotes: [quote], suggestion }) => ({
      element,
      state,
      ...(quote === undefined ? {} : { found: quote.words, line: quote.line }),
      ...(suggestion === undefined ? {} : { suggestion: suggestion.da }),
    })),
    correspondenceDraft: correspondenceDraft({ complete, elements, facts }),
  };
}
