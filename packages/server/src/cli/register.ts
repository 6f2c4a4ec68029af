import { Command } from "commander";
import { NO_HEADER, type RegisterReport, takeRegister } from "../features/person/take-register.ts";
import { InputError } from "./input-error.ts";
import { inputName, readInput } from "./read-input.ts";
import { openWorld } from "./world.ts";

/** `foelgeskab register FILE`: takes in what a register says of people, and tells line by line what became of it. */
export function registerCommand(): Command {
  return new Command("register")
    .description("Take in a register's file: deaths, moves, changes of practice and number (JSON, one object a line)")
    .argument("<file>", "a file of at most 50 MB, or - for standard input")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", EXAMPLE)
    .action(register);
}

const EXAMPLE = `
Example:
  npx foelgeskab register changes.jsonl

The first line says whose file it is: {"register":"CPR","kind":"changes"} or "whole". Then one line each, as
  {"says":"death","at":"2026-08-10T05:00:00Z","cpr":"…","on":"2026-08-07"}
with death, death-annulled, emigration, return, practice (practice: its number, or null), region, new-number (number).

Exit code 1 when a line waits for a person, cannot be read, or the whole file is refused.
`;

async function register(file: string, { json = false }: { json?: boolean }): Promise<void> {
  const input = readInput(file);
  if ("sentence" in input) throw new InputError(`${input.sentence} Nothing was taken in.`);
  const { world, pool, stop } = await openWorld({
    purpose: "command",
    log: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    const report = await takeRegister(world, pool, { channel: "command", text: input.text });
    if (report === undefined) throw new InputError(`${inputName(file)}: ${NO_HEADER.en}`);
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report));
    if (!isClean(report)) process.exitCode = 1;
  } finally {
    await stop();
  }
}

function isClean({ refused, unusable, lines }: RegisterReport): boolean {
  return refused === null && unusable.length === 0 && lines.every(({ state }) => state !== "waiting");
}

function inWords({ refused, lines, unusable, kind }: RegisterReport): string {
  if (refused !== null) return `Refused. ${refused.en}\n`;
  const what = kind === "whole" ? "difference" : "line";
  const told = [
    ...lines.map(({ line, says, state, why }) => ({
      line,
      text: `${says}: ${BECAME[state]}${why === null ? "" : ` ${why.en}`}`,
    })),
    ...unusable.map(({ line, why }) => ({ line, text: `cannot be used. ${why.en}` })),
  ].toSorted((one, other) => one.line - other.line);
  return [
    ...told.map(({ line, text }) => `${what} ${line}: ${text}\n`),
    told.length === 0 ? "Nothing new.\n" : "",
  ].join("");
}

const BECAME: Record<RegisterReport["lines"][number]["state"], string> = {
  done: "done.",
  "nothing-new": "is known already.",
  older: "is older than what the register has said since.",
  waiting: "waits.",
  "set-aside": "was set aside by a person.",
  repeated: "has come before; nothing was changed.",
};
