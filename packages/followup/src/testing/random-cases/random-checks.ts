import fc from "fast-check";
import type { Check } from "../../programme.ts";

const everyMonths = fc.constantFrom(6, 12, 1, 3);
const recurring = fc.record({
  kind: fc.constant("recurring" as const),
  everyMonths,
  fromMonth: fc.constantFrom(0, 0, 3, 24),
  untilMonth: fc.constantFrom(null, null, 12, 36),
});
const once = fc.record({
  kind: fc.constant("once" as const),
  event: fc.constantFrom("told", "ended"),
  daysAfter: fc.constantFrom(14, 0, 42),
});

const someCheck = {
  needs: fc.constantFrom(
    [["psa"]],
    [["creatinine", "egfr"], ["psa"]],
    [],
    [["egfr"]],
    [["creatinine"]],
    [["psa"], ["egfr"]],
  ),
  beforeDays: fc.constantFrom(45, 0, 90, 10),
  afterDays: fc.constantFrom(30, 0, 90, 10),
  optional: fc.constantFrom(false, false, true),
  performedBy: fc.constantFrom("gp", "gp", "gp", "gp", "hospital"),
  onlyIf: fc.constantFrom(null, null, null, { condition: "a", text: { da: "hvis", en: "if" } }),
  intervalFromEpikrise: fc.constantFrom(false, false, false, true),
  takenAt: fc.constantFrom("practice", "hospitalLaboratory"),
};

const timing = fc.oneof({ weight: 4, arbitrary: recurring }, { weight: 1, arbitrary: once });

/** Two or three checks, some of which wait for an event. */
export const someChecks: fc.Arbitrary<Partial<Check>[]> = fc.array(fc.record({ ...someCheck, timing }), {
  minLength: 2,
  maxLength: 3,
});
