/** `npm run agree -- --cases 100000 --seed 1`: asks the product's evaluator and the plain one about random patients of every programme, real and invented. */
import { parseArgs } from "node:util";
import type { BothAnswers } from "../packages/followup/src/testing/two-evaluators/both-answers.ts";
import { Tally } from "../packages/followup/src/testing/two-evaluators/tally.ts";
import { firstDifference, trialsOf } from "../packages/followup/src/testing/two-evaluators/trials.ts";
import { programmesInUse } from "../packages/server/src/programmes/load-programmes.ts";

const values = given();
const [all, seed] = [Number(values?.cases), Number(values?.seed)];
if (!Number.isInteger(all) || all < 1 || !Number.isInteger(seed)) {
  console.error("Give whole numbers: npm run agree -- --cases 100000 --seed 1");
  process.exitCode = 2;
} else process.exitCode = agree() ? 0 : 1;

/** What was asked for; nothing where an option is not known. */
function given(): { cases: string; seed: string } | undefined {
  try {
    return parseArgs({
      options: { cases: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
    }).values;
  } catch {
    return undefined; // told below, as a wrong number is
  }
}

/** Whether they agreed on every case, and the cases reached every state that there is. */
function agree(): boolean {
  const tally = new Tally();
  for (const trial of trialsOf(programmesInUse())) {
    const difference = firstDifference(trial, { all, seed }, counting(trial.name, tally));
    if (difference !== undefined) return disagreed(trial.name, difference);
  }
  console.log(tally.lines().join("\n"));
  const unseen = tally.neverSeen();
  if (unseen.length === 0) console.log("\nThe two evaluators agreed on every case, and every state was reached.");
  else
    console.log(
      `\nThey agreed, but no case ever reached ${unseen.join("; ")}: ask for more cases, or mend how they are drawn.`,
    );
  return unseen.length === 0;
}

/** Counts each case, and says on standard error how far it has come. */
function counting(name: string, tally: Tally): (answers: BothAnswers) => void {
  let count = 0;
  return (answers) => {
    tally.count(answers);
    count += 1;
    if (count % 5000 === 0) console.error(`${name}: ${count} cases`);
  };
}

/** The smallest case that was found, as JSON, with both answers. */
function disagreed(name: string, { given, programme, plain, product }: BothAnswers): false {
  console.error(`They do not agree on a patient of ${name}. The smallest case found, and both answers:`);
  console.log(JSON.stringify({ given, programme, plain, product }, undefined, 2));
  return false;
}
