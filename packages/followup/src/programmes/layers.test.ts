import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { programmeKey } from "../programme.ts";
import { rulesFor } from "../rules-in-force.ts";
import { check, criterion, day, programme } from "../testing/invented-programme.ts";
import type { LayerChange, LayerOwner, LayerPlace, ProgrammeLayer } from "./layer.ts";
import { conflictsBetweenLayers } from "./layer-conflicts.ts";
import { layerProblems } from "./layer-problems.ts";
import { programmeFor } from "./programme-for.ts";

const evidence = { source: "a", mark: "agreement", signature: "unsigned" } as const;
const RM: LayerOwner = { layer: "region", of: "RM" };
const URO: LayerOwner = { layer: "department", of: "uro", region: "RM" };
const here: LayerPlace = { region: "RM", department: "uro", on: day("2026-08-10") };

/** A layer of a story, in force since ever. */
function layer(owner: LayerOwner, changes: LayerChange[], own: Partial<ProgrammeLayer> = {}): ProgrammeLayer {
  return {
    owner,
    name: { da: owner.of, en: owner.of },
    programme: "invented",
    version: 1,
    validFrom: null,
    validUntil: null,
    supersededBy: null,
    sources: [{ id: "a", title: `Aftalen i ${owner.of}`, where: "§1" }],
    changes,
    ...own,
  };
}

/** PSA every so many months. */
function every(value: number): LayerChange {
  return { what: "check-number", check: "psa", number: "everyMonths", value, evidence };
}

const base = programme({
  checks: [
    check({ evidence: [{ for: ["everyMonths", "fromMonth", "untilMonth"], ...evidence, source: "s" }] }),
    check({ id: "salts", optional: true }),
  ],
  criteria: [
    criterion(
      { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" },
      { id: "bcr", confirm: { minDaysBetween: 14, maxDaysBetween: 60 } },
    ),
    criterion(
      { kind: "threshold", analyte: "egfr", op: "<", value: "20" },
      { id: "acute", overriddenByEpikrise: false },
    ),
  ],
});

function paceOf(layers: readonly ProgrammeLayer[], place: LayerPlace): number | undefined {
  const timing = programmeFor(base, layers, place).checks[0]?.timing;
  return timing?.kind === "recurring" ? timing.everyMonths : undefined;
}

describe("the rule nearest the patient goes first", () => {
  const layers = [layer(URO, [every(3)]), layer(RM, [every(12)])];

  test("the department's before the region's, the region's before the programme's", () => {
    expect(paceOf(layers, here)).toBe(3);
    expect(paceOf(layers, { ...here, department: "another" })).toBe(12);
    expect(paceOf(layers, { ...here, region: "RH", department: null })).toBe(6);
  });

  test("and the patient's own plan before all of them", () => {
    const plan = { checks: [{ check: "psa", everyMonths: 4 }], criteria: [] };
    const [psa] = rulesFor(programmeFor(base, layers, here), plan).checks;
    expect(psa?.timing).toMatchObject({ everyMonths: 4 });
  });

  test("a number of a layer carries the layer's source, every other number keeps its own", () => {
    const [psa] = programmeFor(base, [layer(RM, [every(12)])], here).checks;
    expect(psa?.evidence).toEqual([
      { for: ["fromMonth", "untilMonth"], ...evidence, source: "s" },
      { for: ["everyMonths"], ...evidence, source: "RM/a" },
    ]);
  });

  test("of two versions the newer one in force; before it began, the older", () => {
    const versions = [layer(RM, [every(12)]), layer(RM, [every(9)], { version: 2, validFrom: day("2026-01-01") })];
    expect(paceOf(versions, here)).toBe(9);
    expect(paceOf(versions, { ...here, on: day("2025-12-31") })).toBe(12);
  });

  test("every sort of number can be set", () => {
    const all = programmeFor(
      base,
      [
        layer(RM, [
          { what: "earliest-month", months: 24, evidence },
          { what: "check-number", check: "psa", number: "untilMonth", value: 60, evidence },
          { what: "check-number", check: "psa", number: "beforeDays", value: 10, evidence },
          { what: "check-off", check: "salts", evidence },
          { what: "criterion-number", criterion: "bcr", number: "value", value: "0.4", evidence },
          { what: "criterion-span", criterion: "bcr", number: "maxDaysBetween", value: 90, evidence },
          { what: "criterion-span", criterion: "bcr", number: "fromMonth", value: 2, evidence },
        ]),
      ],
      here,
    );
    expect(all.handover.earliest).toMatchObject([{ layer: "region", of: "RM", months: 24 }]);
    expect(all.checks).toMatchObject([{ id: "psa", beforeDays: 10, timing: { untilMonth: 60, everyMonths: 6 } }]);
    expect(all.criteria[0]).toMatchObject({
      fromMonth: 2,
      rule: { value: "0.4" },
      confirm: { minDaysBetween: 14, maxDaysBetween: 90 },
    });
  });

  test("law: the order of the layers never matters, and a layer of elsewhere changes nothing", () => {
    const paces = fc.record({ region: fc.integer({ min: 1, max: 60 }), department: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(paces, ({ region, department }) => {
        const own = [layer(RM, [every(region)]), layer(URO, [every(department)])];
        const foreign = layer({ layer: "region", of: "RH" }, [every(1)]);
        expect(programmeFor(base, [...own].reverse(), here)).toEqual(programmeFor(base, own, here));
        expect(programmeFor(base, [...own, foreign], here)).toEqual(programmeFor(base, own, here));
      }),
    );
  });
});

describe("what no layer may change is told in a sentence", () => {
  const reasons = (change: LayerChange) => layerProblems(base, layer(RM, [change])).map(({ reason }) => reason);

  test.each<[string, LayerChange, RegExp]>([
    ["a check that is not optional", { what: "check-off", check: "psa", evidence }, /"psa" is not optional/],
    [
      "a criterion that holds for everybody",
      { what: "criterion-number", criterion: "acute", number: "value", value: "10", evidence },
      /"acute" holds for every patient/,
    ],
    [
      "its confirmation too",
      { what: "criterion-span", criterion: "acute", number: "fromMonth", value: 1, evidence },
      /no layer may change it/,
    ],
    ["a number it has not", { ...every(3), number: "dueDaysAfterEvent" } as LayerChange, /it has no dueDaysAfterEvent/],
    [
      "a limit it has not",
      { what: "criterion-number", criterion: "bcr", number: "delta", value: "2", evidence },
      /has no delta/,
    ],
    ["a check of another programme", { what: "check-off", check: "ct", evidence }, /"ct" is no check of invented/],
  ])("%s", (_, change, expected) => {
    expect(reasons(change).join()).toMatch(expected);
  });

  test("the same number twice", () => {
    expect(layerProblems(base, layer(RM, [every(3), every(4)]))).toEqual([
      { change: 1, reason: "RM/invented@1 sets checks.psa.everyMonths twice; leave one of them" },
    ]);
  });

  test("an optional check may be switched off", () => {
    expect(reasons({ what: "check-off", check: "salts", evidence })).toEqual([]);
  });
});

describe("where layers differ", () => {
  const layers = [layer(RM, [every(12)]), layer(URO, [every(3)])];

  test("each says its number with its source, nearest the patient first, and the first one holds", () => {
    const [conflict, ...others] = conflictsBetweenLayers(base, layers, here);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ programme: programmeKey(base), number: "checks.psa.everyMonths" });
    expect(conflict?.says.map(({ stater, value, source, holds }) => [stater, value, source, holds])).toEqual([
      ["department", 3, "Aftalen i uro, §1", true],
      ["region", 12, "Aftalen i RM, §1", false],
      ["programme", 6, "Kilden, her", false],
    ]);
    expect(conflict?.because.da).toMatch(/^Afdelingens regel er nærmest patienten/);
  });

  test("a layer that repeats the programme's number is no conflict", () => {
    expect(conflictsBetweenLayers(base, [layer(RM, [every(6)])], here)).toEqual([]);
  });

  test("a check that is switched off is told", () => {
    const off = layer(RM, [{ what: "check-off", check: "salts", evidence }]);
    expect(conflictsBetweenLayers(base, [off], here)).toMatchObject([
      {
        number: "checks.salts",
        says: [
          { stater: "region", value: "off" },
          { stater: "programme", value: "on" },
        ],
      },
    ]);
  });

  test("the patient's own plan speaks too, and holds", () => {
    const plan = { checks: [{ check: "psa", everyMonths: 4 }], criteria: [{ id: "bcr", value: "0.4" }] };
    const found = conflictsBetweenLayers(base, [layer(RM, [every(12)])], here, plan);
    expect(found.map(({ number, says }) => [number, says.map(({ stater, shown }) => `${stater} ${shown.da}`)])).toEqual(
      [
        ["checks.psa.everyMonths", ["person hver 4. måned", "region hver 12. måned", "programme hver 6. måned"]],
        ["criteria.bcr.value", ["person 0,4 µg/l", "programme 0,2 µg/l"]],
      ],
    );
    expect(found.every(({ says }) => says[0]?.holds)).toBe(true);
  });

  test("law: what holds is what the rules in force say", () => {
    const pace = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(pace, pace, (region, department) => {
        const both = [layer(RM, [every(region)]), layer(URO, [every(department)])];
        const [conflict] = conflictsBetweenLayers(base, both, here);
        if (conflict !== undefined) expect(conflict.says[0]?.value).toBe(paceOf(both, here));
        else expect([region, department]).toEqual([6, 6]);
      }),
    );
  });
});
