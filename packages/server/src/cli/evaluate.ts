import type { Programme } from "@foelgeskab/followup/programme";
import { Command } from "commander";
import { answerJson } from "../evaluate/answer-json.ts";
import { evaluateGiven, isFault } from "../evaluate/evaluate-cases.ts";
import { type ExactJson, parseExactJson } from "../evaluate/exact-json.ts";
import { unknownFields } from "../evaluate/unknown-fields.ts";
import { programmesInUse } from "../programmes/load-programmes.ts";
import { readInput } from "./read-input.ts";

type AnswerJson = ReturnType<typeof answerJson>;

/** What the command prints, with the fields that it did not read; or the one sentence that says what is wrong. */
export type Evaluation = { answer: AnswerJson | AnswerJson[]; unknown: string[] } | { sentence: string };

/** `foelgeskab evaluate FILE`: what is owed, and which criterion is met. */
export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description("Say what is owed for a patient and which criterion is met, for one case or a list of cases in JSON")
    .argument("<file>", "a JSON file of at most 50 MB, or - for standard input")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", "\nExample:\n  npx foelgeskab evaluate case.json --json\n")
    .action((file: string, options: { json?: boolean }) => {
      const evaluation = evaluateFile(file, programmesInUse());
      if ("sentence" in evaluation) {
        process.stderr.write(`${evaluation.sentence}\n`);
        process.exitCode = 2;
        return;
      }
      process.stderr.write(warning(evaluation.unknown));
      process.stdout.write(options.json ? `${JSON.stringify(evaluation.answer)}\n` : inWords(evaluation.answer));
    });
}

/** Evaluates the case or the cases of a file, in its shape and order; one bad case and none is answered. */
export function evaluateFile(file: string, programmes: readonly Programme[]): Evaluation {
  const input = readInput(file);
  if ("sentence" in input) return input;
  const parsed = parseExactJson(input.text);
  if ("json" in parsed) return evaluateJson(parsed.json, programmes);
  return {
    sentence: `${file}, line ${parsed.line}, column ${parsed.column}: ${parsed.fault}; correct the JSON there.`,
  };
}

function evaluateJson(json: ExactJson, programmes: readonly Programme[]): Evaluation {
  const answers: AnswerJson[] = [];
  const unknown = new Set<string>();
  for (const [at, given] of (Array.isArray(json) ? json : [json]).entries()) {
    const answer = evaluateGiven(given, programmes);
    if (isFault(answer))
      return { sentence: `${caseName(given, at)}: ${answer.field} ${answer.reason}.`.replaceAll("  ", " ") };
    answers.push(answerJson(answer));
    for (const field of unknownFields(given)) unknown.add(field);
  }
  const [only] = answers;
  return { answer: Array.isArray(json) || only === undefined ? answers : only, unknown: [...unknown].sort() };
}

const MOST_NAMED = 20;

/** On standard error, so that the document stays alone on standard output. */
function warning(unknown: readonly string[]): string {
  if (unknown.length === 0) return "";
  const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : "";
  return `Warning: fields that are not known here were not read: ${unknown.slice(0, MOST_NAMED).join(", ")}${more}. If one is misspelt, the answer is about another case.\n`;
}

/** A case by its id and its place, counted from 1. */
function caseName(given: ExactJson, at: number): string {
  const id =
    typeof given === "object" && given !== null && "id" in given && typeof given.id === "string"
      ? ` "${given.id.slice(0, 80)}"`
      : "";
  return `Case ${at + 1}${id}`;
}

function inWords(answer: AnswerJson | AnswerJson[]): string {
  return [answer].flat().map(caseInWords).join("\n");
}

function caseInWords({ id, programme, criteria, obligations, unusable }: AnswerJson): string {
  return [
    `${id} (${programme})`,
    ...criteria.map((each) => `  ${each.state.padEnd(20)} ${each.since ?? "          "} ${each.because.rule}`),
    ...obligations.map(
      (each) => `  ${each.state.padEnd(20)} ${each.due} ${each.check} (${each.from} to ${each.until})`,
    ),
    ...unusable.map((each) => `  not used: result ${each.result}, ${each.reason}`),
    "",
  ].join("\n");
}
