import { FAULT_NAMES } from "../../packages/country/src/simulation/faults/faults.ts";
import { type CourseStep, NO_STEP, STEPS } from "../../packages/country/src/simulation/faults/steps.ts";

/** How often each pair happened, by "fault|step". */
export type Reached = Map<string, number>;

/** What a run came to, for the page's head. */
interface Run {
  patients: number;
  seed: number;
  years: number;
  pairs: number;
  never: number;
  rare: number;
}

/** The page of faults near steps: each fault with how often each step was taken near it, and each step that nobody takes with its reason. */
export function stepTable(reached: Reached, { patients, seed, years, pairs, never, rare }: Run): string {
  const said = Map.groupBy(Object.entries(NO_STEP), ([, reason]) => reason); // the record's own entries
  return [
    "# Every fault near every step",
    "",
    `Written by \`npm run proof:faults -- --patients ${patients} --seed ${seed}\`; the same options give the same page.`,
    "",
    `${patients.toLocaleString("en")} people, ${years} years, \`--faults dense\`: what is rare in life is frequent. A number says how often a course took a step within`,
    "sixty days after a fault had struck its small world of two people; a step to where it stood is any other commit.",
    "",
    `${pairs} pairs of ${FAULT_NAMES.length} faults and ${STEPS.length} steps; never reached: ${never}; less than a hundred times: ${rare}.`,
    "",
    `| Fault | ${STEPS.join(" | ")} |`,
    `|---|${STEPS.map(() => "--:").join("|")}|`,
    ...FAULT_NAMES.map(
      (fault) => `| ${fault} | ${STEPS.map((step) => reached.get(`${fault}|${step}`) ?? 0).join(" | ")} |`,
    ),
    "",
    "## Steps that nobody takes",
    "",
    ...[...said].map(([reason, steps]) => `* ${steps.map(([step]) => step as CourseStep).join(", ")}: ${reason}.`),
    "",
  ].join("\n");
}
