import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { programmeKey, type Signature } from "../programme.ts";
import { rulesFor } from "../rules-in-force.ts";
import { check, criterion, day, programme } from "../testing/invented-programme.ts";
import type { CheckNumber, CriterionSpan, LayerChange, LayerOwner, LayerPlace, ProgrammeLayer } from "./layer.ts";
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

  test("an older version says nothing any more, not even what the newer one leaves unsaid, wherever it is listed", () => {
    const window = (value: number): LayerChange => ({
      ...{ what: "check-number", check: "psa", number: "beforeDays", value, evidence },
    });
    const [first, second] = [layer(RM, [every(12), window(1)]), layer(RM, [every(9)], { version: 2 })];
    for (const versions of [
      [first, second],
      [second, first],
    ])
      expect(programmeFor(base, versions, here).checks[0]).toMatchObject({
        beforeDays: 45,
        timing: { everyMonths: 9 },
      });
    const others = [
      layer({ layer: "nation", of: "RM" }, [window(7)]),
      layer({ layer: "nation", of: "DK" }, [window(8)]),
    ];
    expect(programmeFor(base, [second, ...others], here).checks[0]).toMatchObject({
      beforeDays: 8,
      timing: { everyMonths: 9 },
    });
  });

  test("a number is that of its own check or criterion, and no other's", () => {
    const twins = programme({
      checks: [check(), check({ id: "other" })],
      criteria: [...base.criteria, ...base.criteria.slice(0, 1).map((each) => ({ ...each, id: "twin" }))],
    });
    const changes: LayerChange[] = [
      every(12),
      { what: "criterion-number", criterion: "bcr", number: "value", value: "0.4", evidence },
    ];
    const own = programmeFor(twins, [layer(RM, changes)], here);
    expect(own.checks.map(({ timing }) => timing)).toMatchObject([{ everyMonths: 12 }, { everyMonths: 6 }]);
    expect(own.criteria.map(({ rule }) => rule)).toMatchObject([{ value: "0.4" }, { value: "20" }, { value: "0.2" }]);
    expect(own.checks[1]?.evidence).toEqual([]);
    const only = programme({ checks: [check({ evidence: [{ for: ["everyMonths"], ...evidence, source: "s" }] })] });
    expect(programmeFor(only, [layer(RM, [every(12)])], here).checks[0]?.evidence).toEqual([
      { for: ["everyMonths"], ...evidence, source: "RM/a" },
    ]);
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

  test("a check that waits for an event is set its days after it; an end that is taken away lasts for life", () => {
    const own = programme({
      checks: [
        check({ id: "ct", timing: { kind: "once", event: "seen", daysAfter: 90 } }),
        check({ timing: { kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: 36 } }),
      ],
    });
    const changes: LayerChange[] = [
      { what: "check-number", check: "ct", number: "dueDaysAfterEvent", value: 30, evidence },
      { what: "check-number", check: "ct", number: "afterDays", value: 5, evidence },
      { what: "check-number", check: "psa", number: "untilMonth", value: null, evidence },
      { what: "check-number", check: "psa", number: "fromMonth", value: 12, evidence },
    ];
    expect(layerProblems(own, layer(RM, changes))).toEqual([]);
    expect(programmeFor(own, [layer(RM, changes)], here).checks).toMatchObject([
      { id: "ct", afterDays: 5, beforeDays: 45, timing: { kind: "once", event: "seen", daysAfter: 30 } },
      { id: "psa", timing: { kind: "recurring", everyMonths: 6, fromMonth: 12, untilMonth: null } },
    ]);
  });

  test("the same layers over one programme give the very same programme, other layers another", () => {
    const [one, other] = [layer(RM, [every(12)]), layer(RM, [every(9)])];
    const first = programmeFor(base, [one], here);
    const second = programmeFor(base, [other], here);
    expect(programmeFor(base, [one], here)).toBe(first);
    expect(programmeFor(base, [other], here)).toBe(second);
    expect(second).not.toBe(first);
    expect(programmeFor(base, [one, layer(URO, [every(3)])], here)).not.toBe(first);
    expect(programmeFor(base, [], here)).toBe(base);
  });

  test("of one owner's layers only those of the programme that are in force speak", () => {
    const other = layer(RM, [every(1)], { programme: "another" });
    const over = layer(RM, [every(2)], { validUntil: day("2025-01-01") });
    expect(programmeFor(base, [other, over], here)).toBe(base);
  });

  test("a nation's layer is farther away than a region's, and a department of that name in a region is no region", () => {
    const nation: LayerOwner = { layer: "nation", of: "RM" };
    expect(paceOf([layer(RM, [every(12)]), layer(nation, [every(9)], { version: 2 })], here)).toBe(12);
    expect(paceOf([layer(nation, [every(9)])], { region: null, department: null, on: here.on })).toBe(9);
    const named: LayerOwner = { layer: "department", of: "RM", region: "RM" };
    expect(paceOf([layer(named, [every(2)])], here)).toBe(6);
  });

  test("the layer's source stands beside the programme's, under its owner's name", () => {
    const { sources } = programmeFor(base, [layer(RM, [every(12)])], here);
    expect(sources).toEqual([
      { id: "s", title: "Kilden", where: "her" },
      { id: "RM/a", title: "Aftalen i RM", where: "§1" },
    ]);
    const [earliest] = programmeFor(base, [layer(RM, [{ what: "earliest-month", months: 24, evidence }])], here)
      .handover.earliest;
    expect(earliest).toEqual({
      layer: "region",
      of: "RM",
      months: 24,
      text: { da: "RM", en: "RM" },
      evidence: [{ ...evidence, source: "RM/a", for: ["months"] }],
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
  const own = programme({
    checks: [...base.checks, check({ id: "ct", timing: { kind: "once", event: "seen", daysAfter: 90 } })],
    criteria: [...base.criteria, criterion({ kind: "symptom", any: ["pain"] }, { id: "pain" })],
  });
  const reasons = (change: LayerChange) => layerProblems(own, layer(RM, [change])).map(({ reason }) => reason);
  const numberOf = (id: string, number: CheckNumber): LayerChange => ({
    ...{ what: "check-number", check: id, number, value: 3, evidence },
  });
  const span = (id: string, number: CriterionSpan): LayerChange => ({
    ...{ what: "criterion-span", criterion: id, number, value: 3, evidence },
  });

  test.each<[string, LayerChange, string]>([
    [
      "a check that is not optional",
      { what: "check-off", check: "psa", evidence },
      'the check "psa" is not optional, so no layer may switch it off',
    ],
    [
      "a criterion that holds for everybody",
      { what: "criterion-number", criterion: "acute", number: "value", value: "10", evidence },
      'the criterion "acute" holds for every patient (overriddenByEpikrise: false), so no layer may change it',
    ],
    [
      "its first month too",
      span("acute", "fromMonth"),
      'the criterion "acute" holds for every patient (overriddenByEpikrise: false), so no layer may change it',
    ],
    [
      "days after an event of a check that comes again",
      numberOf("psa", "dueDaysAfterEvent"),
      'the check "psa" is done again and again: it has no dueDaysAfterEvent',
    ],
    [
      "a pace of a check that is done once",
      numberOf("ct", "everyMonths"),
      'the check "ct" is done once, after an event: it has no everyMonths',
    ],
    [
      "a limit it has not",
      { what: "criterion-number", criterion: "bcr", number: "delta", value: "2", evidence },
      'the criterion "bcr" has no delta',
    ],
    ["a confirmation it has not", span("pain", "minDaysBetween"), 'the criterion "pain" has no minDaysBetween'],
    ["the end of one", span("pain", "maxDaysBetween"), 'the criterion "pain" has no maxDaysBetween'],
    [
      "a number of a rule without any",
      { what: "criterion-number", criterion: "pain", number: "value", value: "2", evidence },
      'the criterion "pain" has no value',
    ],
    ["a check of another programme", { what: "check-off", check: "mr", evidence }, '"mr" is no check of invented'],
    ["its numbers", numberOf("mr", "fromMonth"), '"mr" is no check of invented'],
    ["a criterion of another programme", span("pse", "fromMonth"), '"pse" is no criterion of invented'],
  ])("%s", (_, change, expected) => {
    expect(reasons(change)).toEqual([expected]);
  });

  test.each<[string, LayerChange]>([
    ["an optional check switched off", { what: "check-off", check: "salts", evidence }],
    ["a pace", numberOf("psa", "everyMonths")],
    ["days after an event", numberOf("ct", "dueDaysAfterEvent")],
    ["the window of either", numberOf("ct", "beforeDays")],
    ["its other end", numberOf("psa", "afterDays")],
    ["a first month", span("pain", "fromMonth")],
    ["a confirmation", span("bcr", "minDaysBetween")],
    ["its end", span("bcr", "maxDaysBetween")],
    ["a limit", { what: "criterion-number", criterion: "bcr", number: "value", value: "1", evidence }],
    ["an earliest month", { what: "earliest-month", months: 3, evidence }],
  ])("but it may set %s", (_, change) => {
    expect(reasons(change)).toEqual([]);
  });

  test("the same number twice", () => {
    expect(layerProblems(base, layer(RM, [every(3), every(4)]))).toEqual([
      { change: 1, reason: "RM/invented@1 sets checks.psa.everyMonths twice; leave one of them" },
    ]);
  });

  test("two of anything else are told by their place, and the first of them is not", () => {
    const twice = (change: LayerChange) => layerProblems(own, layer(RM, [change, every(5), change]));
    const problem = (number: string) => [
      { change: 2, reason: `RM/invented@1 sets ${number} twice; leave one of them` },
    ];
    expect(twice({ what: "earliest-month", months: 3, evidence })).toEqual(problem("handover.earliest"));
    expect(twice({ what: "check-off", check: "salts", evidence })).toEqual(problem("checks.salts"));
    expect(twice(span("bcr", "maxDaysBetween"))).toEqual(problem("criteria.bcr.maxDaysBetween"));
    expect(twice({ what: "criterion-number", criterion: "bcr", number: "value", value: "1", evidence })).toEqual(
      problem("criteria.bcr.value"),
    );
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

  test("whoever speaks nearest holds, in words: person, department, region, nation, the programme itself", () => {
    const earliest = (owner: LayerOwner, months: number) =>
      layer(owner, [{ what: "earliest-month", months, evidence }]);
    const nation: LayerOwner = { layer: "nation", of: "DK" };
    const because = (layers: ProgrammeLayer[], ...plan: Parameters<typeof rulesFor>[1][]) =>
      conflictsBetweenLayers(base, layers, here, ...plan).map((each) => each.because);
    expect(because([earliest(nation, 24), earliest(RM, 36)])).toEqual([
      {
        da: "Regionens regel er nærmere patienten end de nationale og går forud for dem.",
        en: "The region's rule is nearer to the patient than the national ones and goes before them.",
      },
    ]);
    expect(because([earliest(RM, 24), earliest(URO, 36)])).toEqual([
      {
        da: "Afdelingens regel er nærmest patienten og går forud for regionens og de nationale.",
        en: "The department's rule is nearest the patient and goes before the region's and the national ones.",
      },
    ]);
    expect(because([layer(nation, [every(3)])])).toEqual([
      {
        da: "Den nationale regel går forud for programmets egen.",
        en: "The national rule goes before the programme's own.",
      },
    ]);
    expect(because([], { checks: [{ check: "psa", everyMonths: 4 }], criteria: [] })).toEqual([
      {
        da: "Patientens egen plan går forud for alle andre regler.",
        en: "The patient's own plan goes before all other rules.",
      },
    ]);
  });

  test("each statement is told whole: what, who, the number in words, source, mark, signature", () => {
    const [conflict] = conflictsBetweenLayers(
      base,
      [layer(RM, [{ ...every(12), evidence: { ...evidence, signature: { by: "K. L. Iversen", on: here.on } } }])],
      here,
      { checks: [{ check: "psa", everyMonths: 4 }], criteria: [] },
    );
    expect(conflict).toEqual({
      programme: "invented@1",
      number: "checks.psa.everyMonths",
      what: { da: "Opdigtet: psa: interval", en: "Invented: psa: interval" },
      because: expect.anything(),
      says: [
        {
          stater: "person",
          of: "",
          who: { da: "Patientens egen plan", en: "The patient's own plan" },
          value: 4,
          shown: { da: "hver 4. måned", en: "every 4 months" },
          source: "Patientens egen plan (epikrisen)",
          mark: null,
          signed: true,
          holds: true,
        },
        {
          stater: "region",
          of: "RM",
          who: { da: "RM", en: "RM" },
          value: 12,
          shown: { da: "hver 12. måned", en: "every 12 months" },
          source: "Aftalen i RM, §1",
          mark: "agreement",
          signed: true,
          holds: false,
        },
        {
          stater: "programme",
          of: "",
          who: { da: "Programmet", en: "The programme" },
          value: 6,
          shown: { da: "hver 6. måned", en: "every 6 months" },
          source: "Kilden, her",
          mark: "agreement",
          signed: false,
          holds: false,
        },
      ],
    });
  });

  test("a check that one takes and another does not; a number without a source is not signed", () => {
    const off = layer(RM, [{ what: "check-off", check: "salts", evidence }]);
    const [conflict] = conflictsBetweenLayers(base, [off], here);
    expect(conflict?.what).toEqual({ da: "Opdigtet: salts", en: "Invented: salts" });
    expect(conflict?.says).toMatchObject([
      { shown: { da: "tages ikke", en: "is not done" }, source: "Aftalen i RM, §1", mark: "agreement", signed: false },
      { shown: { da: "tages (valgfri)", en: "is done (optional)" }, source: "", mark: null, signed: false },
    ]);
  });

  test("only the check that is switched off is told, and only an optional one is on or off at all", () => {
    const two = programme({
      checks: [check({ id: "a", optional: true }), check({ id: "b", optional: true }), check()],
    });
    const off = (id: string) => layer(RM, [{ what: "check-off", check: id, evidence }]);
    expect(conflictsBetweenLayers(two, [off("a")], here).map(({ number }) => number)).toEqual(["checks.a"]);
    expect(conflictsBetweenLayers(two, [off("psa")], here)).toEqual([]); // what no layer may do is no conflict
    expect(conflictsBetweenLayers(two, [off("c")], here)).toEqual([]);
  });

  test("a number is signed where all that stands behind it is", () => {
    const by = (signature: Signature) => ({ for: ["everyMonths"], ...evidence, source: "s", signature });
    const half = programme({ checks: [check({ evidence: [by("unsigned"), by({ by: "K", on: here.on })] })] });
    const [conflict] = conflictsBetweenLayers(half, [layer(RM, [every(12)])], here);
    expect(conflict?.says.map(({ signed }) => signed)).toEqual([false, false]);
  });

  test("who sets the earliest month: only those who speak at the place", () => {
    const earliest = (owner: LayerOwner, months: number) =>
      layer(owner, [{ what: "earliest-month", months, evidence }]);
    const said = conflictsBetweenLayers(
      base,
      [earliest({ layer: "nation", of: "DK" }, 60), earliest(RM, 1), earliest({ layer: "region", of: "RH" }, 9)],
      here,
    );
    expect(said).toMatchObject([
      {
        number: "handover.earliest",
        what: { da: "Opdigtet: tidligste overdragelse", en: "Invented: earliest hand-over" },
        says: [
          { who: { da: "RM" }, value: 1, shown: { da: "1 måned", en: "1 month" } },
          { who: { da: "DK" }, value: 60, shown: { da: "60 måneder", en: "60 months" } },
        ],
      },
    ]);
  });

  test("of two national rules the one that the programme names first holds", () => {
    const dsam = (of: string, months: number) => ({
      ...{ layer: "nation" as const, of, months, text: { da: of, en: of }, evidence: [] },
    });
    const two = { ...base, handover: { ...base.handover, earliest: [dsam("SST", 24), dsam("DSAM", 60)] } };
    const [conflict] = conflictsBetweenLayers(two, [], here);
    expect(conflict?.says.map(({ of, holds }) => [of, holds])).toEqual([
      ["SST", true],
      ["DSAM", false],
    ]);
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
