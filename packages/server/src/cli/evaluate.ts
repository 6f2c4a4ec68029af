import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { Command } from "commander";
import { answerJson } from "../evaluate/answer-json.ts";
import { type CaseFault, evaluateGiven, isFault } from "../evaluate/evaluate-cases.ts";
import { type ExactJson, readExactItems } from "../evaluate/exact-json.ts";
import { unknownFields } from "../evaluate/unknown-fields.ts";
import { rulesInUse } from "../programmes/load-programmes.ts";
import { readInput } from "./read-input.ts";

type AnswerJson = ReturnType<typeof answerJson>;

/** The answers of a file as they are told, whether it held a list or one case, and the fields that were not read; or the one sentence that says what is wrong. */
export type Evaluation<Told> = { list: boolean; answers: Told[]; unknown: string[] } | { sentence: string };

/** `foelgeskab evaluate FILE`: what is owed, and which criterion is met. */
export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description("Say what is owed for a patient and which criterion is met, for one case or a list of cases in JSON")
    .argument("<file>", "a JSON file of at most 50 MB, or - for standard input")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", "\nExample:\n  npx foelgeskab evaluate case.json --json\n")
    .action((file: string, options: { json?: boolean }) => {
      const evaluation = evaluateFile(file, rulesInUse(), options.json ? JSON.stringify : inWords);
      if ("sentence" in evaluation) {
        process.stderr.write(`${evaluation.sentence}\n`);
        process.exitCode = 2;
        return;
      }
      process.stderr.write(warning(evaluation.unknown));
      process.stdout.write(options.json ? document(evaluation) : evaluation.answers.join("\n"));
    });
}

function document({ list, answers }: { list: boolean; answers: string[] }): string {
  return list ? `[${answers.join(",")}]\n` : `${answers.join()}\n`;
}

/** Evaluates the case or the cases of a file in order, each told as soon as it is read; one bad case and none is answered. */
export function evaluateFile<Told>(
  file: string,
  rules: RuleBook,
  tell: (answer: AnswerJson) => Told,
): Evaluation<Told> {
  const input = readInput(file);
  if ("sentence" in input) return input;
  const answers: Told[] = [];
  const unknown = new Set<string>();
  let bad: string | undefined;
  const read = readExactItems(input.text, (given) => {
    const answer = evaluateGiven(given, rules);
    if (isFault(answer)) bad = badCase(given, answers.length, answer);
    else answers.push(tell(answerJson(answer)));
    for (const field of unknownFields(given)) unknown.add(field);
    return bad === undefined;
  });
  if (bad !== undefined) return { sentence: bad };
  if ("fault" in read)
    return { sentence: `${file}, line ${read.line}, column ${read.column}: ${read.fault}; correct the JSON there.` };
  return { list: read.list, answers, unknown: [...unknown].sort() };
}

function badCase(given: ExactJson, at: number, { field, reason }: CaseFault): string {
  return `${caseName(given, at)}: ${field} ${reason}.`.replaceAll("  ", " ");
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

function inWords({ id, programme, criteria, obligations, unusable }: AnswerJson): string {
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
