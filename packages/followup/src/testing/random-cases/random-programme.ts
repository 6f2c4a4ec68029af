import fc from "fast-check";
import type { Programme } from "../../programme.ts";
import { ANALYTES, check, programme } from "../invented-programme.ts";
import { someChecks } from "./random-checks.ts";
import { someCriterion } from "./random-criterion.ts";

/** Their ids; the last is an analyte's name, which a check of the plan would have liked. */
const CHECKS = ["first", "second", "psa"];

/** A programme that nobody wrote, with combinations of rules that the real ones lack. */
export const someProgramme: fc.Arbitrary<Programme> = fc
  .record({
    checks: someChecks,
    criteria: fc.array(someCriterion, { minLength: 2, maxLength: 5 }),
  })
  .map(({ checks, criteria }) =>
    programme({
      analytes: ANALYTES,
      checks: checks.map((own, at) => check({ ...own, id: CHECKS[at] ?? "psa" })),
      criteria: criteria.map((own, at) => ({ ...own, id: `c${at}` })),
      sources: ["first", "second"].map((id) => ({ id, title: `Kilde ${id}`, where: "her" })),
    }),
  );
