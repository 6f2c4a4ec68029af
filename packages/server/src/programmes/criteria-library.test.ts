import type { LabResult } from "@foelgeskab/followup/usable-results";
import { dayText } from "@foelgeskab/followup/day";
import { evaluateCase } from "@foelgeskab/followup/evaluate";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { criteriaLibrary } from "@foelgeskab/followup/programmes/cql-library";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseSchema, type ReadCase } from "../evaluate/case-schema.ts";
import { PROGRAMMES_DIR, rulesInUse } from "./load-programmes.ts";
import { openYaml } from "./open-yaml.ts";
import { standings, translate } from "./testing/run-cql.ts";

const { programmes } = rulesInUse();

/** What the evaluator says of the criteria that the library says. */
function evaluated(given: ReadCase, programme: Programme, said: readonly string[]): string[] {
  const { criteria } = evaluateCase(given, programme);
  return said.map((id) => {
    const answer = criteria.find((each) => each.criterion === id);
    return answer?.since === undefined ? `${id} ${answer?.state}` : `${id} ${answer.state} ${answer.since}`;
  });
}

/** The golden patients that stand beside a programme, as cases. */
function goldenCases({ id }: Programme): [string, ReadCase][] {
  const yaml = openYaml(PROGRAMMES_DIR, `${id}.golden.yaml`);
  const list: unknown = Array.isArray(yaml) ? [] : yaml.content;
  if (!Array.isArray(list)) return [];
  return list.map((patient: { name: string; case: object }) => {
    const read = caseSchema.parse({ id: patient.name, programme: id, ...patient.case });
    return [patient.name, read];
  });
}

describe.each(programmes.map((programme) => [programmeKey(programme), programme] as const))(
  "%s in CQL",
  (_, programme) => {
    const library = criteriaLibrary(programme, "parameter");
    const translated = translate(library.text);

    test("is translated without a remark, and tells which criteria it leaves out", () => {
      expect(translated.problems).toEqual([]);
      const told = [...library.said, ...library.leftOut.map(({ criterion }) => criterion)];
      expect(told.sort()).toEqual(programme.criteria.map(({ id }) => id).sort());
      for (const { criterion, why } of library.leftOut)
        expect(library.text).toContain(`Left out: ${criterion}. ${why.en}`);
    });

    test("finds every golden patient where the evaluator finds her", async () => {
      for (const [name, given] of goldenCases(programme)) {
        expect([name, ...(await standings(translated, given, library.said))]).toEqual([
          name,
          ...evaluated(given, programme, library.said),
        ]);
      }
    });

    test("agrees with the evaluator on whatever else may be measured and reported", async () => {
      await fc.assert(
        fc.asyncProperty(anyCase(programme), async (given) => {
          expect(await standings(translated, given, library.said)).toEqual(evaluated(given, programme, library.said));
        }),
        { numRuns: 60 },
      );
    });
  },
);

/** Values at which limits lie, and beside them; exact in binary too, or far from every limit, since the engine of the test counts in binary. */
const VALUES: Record<string, string[]> = {
  psa: ["0.125", "<0.1", "0.25", "0.5", "1", "2.5", "4", ">10", "<0.5", "60"],
  creatinine: ["60", "90", "100", "117", "135", "150", ">200", "<50"],
  egfr: ["72", "54", "53", "40", "36", ">90", "<30", "20"],
  haemoglobin: ["8", "7", "6.75", "5"],
  cobalamin: ["300", "125", "124", "<100"],
  bicarbonate: ["25", "20", "19", "<18"],
};

const FIRST = 19_700; // in the winter of 2023

function anyCase(programme: Programme): fc.Arbitrary<ReadCase> {
  const day = fc.integer({ min: FIRST, max: FIRST + 900 }).map((number): IsoDay => dayText(number));
  const measured = fc.constantFrom(...programme.analytes).chain((analyte) =>
    fc.record({
      analysis: fc.constantFrom(...analyte.codes),
      value: fc.constantFrom(...(VALUES[analyte.id] ?? ["1", "2"])),
      unit: fc.constantFrom(analyte.unit, ...analyte.aliases),
      sampledOn: day,
    }),
  );
  const result = fc.record({ measured, high: fc.option(fc.constantFrom("2", "100")) }).map(
    ({ measured: own, high }): Omit<LabResult, "id"> => ({
      ...own,
      status: "final",
      ...(high === null ? {} : { referenceHigh: high }),
    }),
  );
  const codes = programme.symptoms.map(({ code }) => code);
  const symptom = fc.record({ code: fc.constantFrom("none", ...codes), reportedOn: day, present: fc.boolean() });
  return fc
    .record({
      results: fc.array(result, { maxLength: 12 }),
      baseline: fc.array(measured, { maxLength: 4 }),
      symptoms: fc.array(symptom, { maxLength: 5 }),
    })
    .map(({ results, ...rest }) => ({
      id: "any",
      programme: programme.id,
      asOf: dayText(FIRST + 850),
      anchors: { [programme.anchor.name]: dayText(FIRST + 30) },
      followedFrom: dayText(FIRST + 200),
      plan: { checks: [], criteria: [] },
      results: results.map((each, at) => ({ id: String(at), ...each })),
      ...rest,
    }));
}
