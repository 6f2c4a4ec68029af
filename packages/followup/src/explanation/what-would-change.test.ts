import fc from "fast-check";
import { expect, test } from "vitest";
import type { Analyte } from "../analyte.ts";
import { type EvaluationCase, evaluateCase, patientOf, verdictsOf } from "../evaluate.ts";
import { dayOf, type IsoDay, isoDay } from "../ids.ts";
import type { Programme } from "../programme.ts";
import { rulesFor } from "../rules-in-force.ts";
import { someInventedCase } from "../testing/random-cases/random-case.ts";
import type { LabResult } from "../usable-results.ts";
import { addDecimals, compareDecimals, decimalOf, decimalText, multiplyDecimals, parseDecimal } from "../value.ts";
import type { Bound, VerdictChange } from "./verdict-change.ts";
import { whatWouldChange } from "./what-would-change.ts";

type ValuesChange = Extract<VerdictChange, { kind: "values" }>;

/** What the explanation promises new answers would do, by criterion. */
function promises(given: EvaluationCase, programme: Programme): { id: string; change: ValuesChange }[] {
  const rules = rulesFor(programme, given.plan);
  const patient = patientOf(given, programme);
  const facts = verdictsOf(rules, patient);
  return rules.criteria.flatMap((criterion, at) => {
    const fact = facts[at];
    if (fact === undefined) throw new Error("every criterion has its verdict");
    const changes = whatWouldChange({ rules, criterion, patient, fact, today: dayOf(given.asOf) });
    return changes.flatMap((change) => (change.kind === "values" ? [{ id: criterion.id, change }] : []));
  });
}

/** Values just at or beyond a bound, under each of the analyte's codes; none where no laboratory could answer it. */
function answersAt({ analyte: id, op, limit }: Bound, { analytes }: Programme, on: IsoDay): LabResult[] {
  const analyte = analytes.find((each) => each.id === id);
  if (analyte === undefined) throw new Error(`a rule names ${id}`);
  const value = limit === "reference" ? analyte.plausible[1] : beyond(op, limit);
  if (value === undefined || !isPlausible(analyte, value)) return [];
  const high = limit === "reference" ? { referenceHigh: analyte.plausible[0] } : {};
  return analyte.codes.map((analysis) => ({
    ...{ id: `new-${id}-${analysis}`, analysis, value, unit: analyte.unit, sampledOn: on, status: "final", ...high },
  }));
}

function beyond(op: Bound["op"], limit: string): string | undefined {
  if (parseDecimal(limit) === undefined) return undefined; // a fall of more than 100 per cent: no value is that low
  if (op === ">") return decimalText(addDecimals(decimalOf(limit), decimalOf("0.001")));
  return decimalText(multiplyDecimals(decimalOf(limit), decimalOf(op === "<" ? "0.999" : "1")));
}

function isPlausible({ plausible: [low, high] }: Analyte, value: string): boolean {
  const number = decimalOf(value);
  return compareDecimals(number, decimalOf(low)) >= 0 && compareDecimals(number, decimalOf(high)) <= 0;
}

// RUNS=20000 asks longer.
const RUNS = Number(process.env["RUNS"] ?? "300");

test("an answer at the bound that the explanation names does to the verdict what it says", () => {
  let kept = 0;
  fc.assert(
    fc.property(someInventedCase, ({ given: drawn, programme }) => {
      const isKnown = ({ sampledOn }: { sampledOn: IsoDay }) => sampledOn <= drawn.asOf;
      const known = drawn.results.filter(isKnown);
      const given = { ...drawn, results: known, baseline: drawn.baseline.filter(isKnown) };
      for (const { id, change } of promises(given, programme)) {
        const on = change.from ?? isoDay(dayOf(given.asOf).add({ days: 1 }));
        const all = change.bounds.map((bound) => answersAt(bound, programme, on));
        const lots = change.every ? (all.some((lot) => lot.length === 0) ? [] : [all.flat()]) : all;
        for (const lot of lots.filter((answers) => answers.length > 0)) {
          const answered = { ...given, asOf: on, results: [...known, ...lot] };
          const found = evaluateCase(answered, programme).criteria.find(({ criterion }) => criterion === id);
          expect(found?.state, `${id} on ${on}: ${JSON.stringify({ change, lot, given, programme })}`).toBe(change.to);
          kept++;
        }
      }
    }),
    { numRuns: RUNS },
  );
  expect(kept).toBeGreaterThan(RUNS / 5);
});
