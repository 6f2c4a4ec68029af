import { programmeKey } from "@foelgeskab/followup/programme";
import {
  CHANGE_GROUP_NAME,
  CHANGE_GROUPS,
  changeSentences,
  isClinical,
  type RuleChange,
} from "@foelgeskab/followup/programmes/change";
import { diffProgrammes } from "@foelgeskab/followup/programmes/diff-programmes";
import { Command } from "commander";
import { InputError } from "./input-error.ts";
import { namedProgramme } from "./named-programme.ts";

/** `foelgeskab programme diff A B`: what changed, as a clinician would tell it to colleagues. */
export function diffCommand(): Command {
  return new Command("diff")
    .description("Tell in plain Danish what differs between two programmes, what is clinical first")
    .argument("<before>", "a programme file (- for standard input), or a programme as prostate-rp@1")
    .argument("<after>", "another, or the same in another version")
    .option("--json", "print one JSON document and nothing else")
    .addHelpText("after", "\nExample:\n  npx foelgeskab programme diff prostate-rp@1 drafts/prostate-rp.yaml\n")
    .action((before: string, after: string, options: { json?: boolean }) => {
      if (before === "-" && after === "-")
        throw new InputError("Standard input can be read once only; give a file or a programme for one of the two.");
      const [was, is] = [namedProgramme(before), namedProgramme(after)];
      const between = { before: programmeKey(was), after: programmeKey(is), changes: diffProgrammes(was, is) };
      process.stdout.write(
        options.json ? `${JSON.stringify(inData(between))}\n` : inWords(toldApart(between, before, after)),
      );
    });
}

interface Between {
  before: string;
  after: string;
  changes: readonly RuleChange[];
}

/** Two drafts of one version are told apart by where they come from. */
function toldApart(between: Between, one: string, other: string): Between {
  if (between.before !== between.after || between.changes.length === 0) return between;
  return { ...between, before: `${between.before} (${one})`, after: `${between.after} (${other})` };
}

function inData({ before, after, changes }: Between): object {
  const told = changes.map(({ says, ...change }) => ({
    ...change,
    clinical: isClinical(change),
    sentence: changeSentences({ ...change, says }),
  }));
  return { before, after, same: changes.length === 0, changes: told };
}

function inWords({ before, after, changes }: Between): string {
  if (changes.length === 0) return `Ingen forskel: ${before} og ${after} siger det samme.\n`;
  const groups = CHANGE_GROUPS.flatMap((group) => {
    const own = changes.filter((change) => change.group === group);
    return own.length === 0
      ? []
      : ["", CHANGE_GROUP_NAME[group].da, ...own.map((change) => `- ${changeSentences(change).da}`)];
  });
  return `${[`Fra ${before} til ${after}: ${countOf(changes)}`, ...groups].join("\n")}\n`;
}

function countOf(changes: readonly RuleChange[]): string {
  const clinical = changes.filter(isClinical);
  const unsigned = clinical.filter(({ signed }) => signed === false).length;
  const one = changes.length === 1 ? "1 ændring" : `${changes.length} ændringer`;
  const signatures = unsigned === 0 ? "" : `; ${unsigned} hviler på tal, som ingen kliniker har underskrevet`;
  return `${one}, heraf ${clinical.length} kliniske${signatures}.`;
}
