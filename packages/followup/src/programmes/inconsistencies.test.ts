import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Criterion, Rule } from "../criteria/criterion.ts";
import { dayText } from "../day.ts";
import { evaluateCase } from "../evaluate.ts";
import type { Check } from "../programme.ts";
import { check, criterion, day, programme } from "../testing/invented-programme.ts";
import { patient, psa } from "../testing/story.ts";
import { allInconsistencies } from "./inconsistencies.ts";
import type { LayerOwner, ProgrammeLayer } from "./layer.ts";
import { timeProblems } from "./versions-in-time.ts";

const psaAtLeast = (value: string): Rule => ({ kind: "threshold", analyte: "psa", op: ">=", value });
const recurring = (everyMonths: number, fromMonth: number, untilMonth: number | null) =>
  ({ kind: "recurring", everyMonths, fromMonth, untilMonth }) as const;

function faultsOf(checks: Check[], criteria: Criterion[] = []): string[] {
  return allInconsistencies(programme({ checks, criteria }), []).map(({ at, says }) => `${at}: ${says.da}`);
}

describe("checks", () => {
  test("one that ends before its first time is never due", () => {
    expect(faultsOf([check({ timing: recurring(12, 24, 30) })])).toEqual([
      "checks.psa.timing: Kontrol af psa: falder aldrig: første gang er måned 36, og den slutter i måned 30.",
    ]);
  });

  test("windows of one check that would overlap are counted shorter, and that is said", () => {
    expect(faultsOf([check({ timing: recurring(3, 0, null), beforeDays: 60 })])).toEqual([
      "checks.psa.beforeDays: Kontrol af psa: vinduerne ville overlappe hinanden; der regnes højst med 43 dage til hver side.",
    ]);
  });

  test("a window after the day is counted as short; a day longer is too long, and the longest is not", () => {
    const of = (own: Partial<Check>) => faultsOf([check({ timing: recurring(3, 0, null), beforeDays: 30, ...own })]);
    expect(of({ afterDays: 44 })).toEqual([
      "checks.psa.afterDays: Kontrol af psa: vinduerne ville overlappe hinanden; der regnes højst med 43 dage til hver side.",
    ]);
    expect(of({ afterDays: 43, beforeDays: 43 })).toEqual([]);
    expect(of({ timing: recurring(12, 24, 36) })).toEqual([]);
  });

  test("a check that is done once has neither pace nor end, and overlaps nothing", () => {
    const once = check({ id: "once", timing: { kind: "once", event: "seen", daysAfter: 1 }, beforeDays: 400 });
    expect(faultsOf([once, check()])).toEqual([]);
  });

  test("in English too", () => {
    const told = (checks: Check[]) => allInconsistencies(programme({ checks }), []).map(({ says }) => says.en);
    expect(
      told([
        check({ timing: recurring(12, 24, 30) }),
        check({ id: "wide", timing: recurring(3, 0, null), beforeDays: 60, needs: [["egfr"]] }),
      ]),
    ).toEqual([
      "Check of psa: is never due: its first time is month 36, and it ends in month 30.",
      "Check of wide: its windows would overlap; at most 43 days on each side count.",
    ]);
    expect(
      told([check({ timing: recurring(6, 0, 36) }), check({ id: "late", timing: recurring(12, 24, null) })]),
    ).toEqual(["Check of late: its window overlaps “psa” around month 36, and both need the same analyses."]);
  });

  test("two checks of the same analyses whose windows meet", () => {
    const early = check({ timing: recurring(6, 0, 36) });
    const late = check({ id: "late", timing: recurring(12, 24, null) });
    expect(faultsOf([early, late])).toEqual([
      "checks.late: Kontrol af late: vinduet overlapper »psa« omkring måned 36, og begge kræver de samme analyser.",
    ]);
    expect(faultsOf([early, check({ id: "late", timing: recurring(12, 36, null) })])).toEqual([]);
    expect(faultsOf([early, { ...late, performedBy: "hospital" }])).toEqual([]);
    expect(faultsOf([early, { ...late, onlyIf: { condition: "x", text: { da: "x", en: "x" } } }])).toEqual([]);
    expect(faultsOf([early, { ...late, needs: [["egfr"]] }])).toEqual([]);
    const talks = [early, late].map((each) => ({ ...each, needs: [] }));
    expect(faultsOf(talks)).toEqual([]);
  });

  test("windows that touch by a day overlap; a day apart they do not", () => {
    const first = check({ timing: recurring(6, 0, 6), beforeDays: 0, afterDays: 10 });
    const second = (beforeDays: number) =>
      check({ id: "second", timing: recurring(7, 0, 7), beforeDays, afterDays: 0 });
    expect(faultsOf([first, second(21)])).toHaveLength(1); // month 6 is 29 February, month 7 is 31 March
    expect(faultsOf([second(21), first])).toHaveLength(1);
    expect(faultsOf([first, second(20)])).toEqual([]);
    expect(faultsOf([second(20), first])).toEqual([]);
  });

  test("a check that no criterion needs is fine", () => {
    expect(faultsOf([check(), check({ id: "egfr", needs: [["egfr"]] })])).toEqual([]);
  });
});

describe("criteria", () => {
  test("a higher limit that leads to the same act never speaks", () => {
    const both = [criterion(psaAtLeast("0.2"), { id: "low" }), criterion(psaAtLeast("0.5"), { id: "high" })];
    expect(faultsOf([], both)).toEqual([
      "criteria.high: regel: siger aldrig noget nyt, for »low« er altid opfyldt senest samtidig og fører til det samme.",
    ]);
  });

  test.each<[string, Partial<Criterion>, Partial<Criterion>]>([
    ["to another act", {}, { action: "acute-admission" }],
    ["more urgently", {}, { urgency: "same-day" }],
    ["without a confirmation", { confirm: { minDaysBetween: 14, maxDaysBetween: 60 } }, {}],
    ["from an earlier month", { fromMonth: 6 }, {}],
  ])("but it does, if it leads %s", (_, low, high) => {
    const both = [
      criterion(psaAtLeast("0.2"), { id: "low", ...low }),
      criterion(psaAtLeast("0.5"), { id: "high", ...high }),
    ];
    expect(faultsOf([], both)).toEqual([]);
  });

  test("of two that say the very same, one is told", () => {
    const both = [criterion(psaAtLeast("0.2"), { id: "a" }), criterion(psaAtLeast("0.20"), { id: "b" })];
    expect(faultsOf([], both).map((each) => each.split(":")[0])).toEqual(["criteria.b"]);
  });

  test("a limit beyond every possible value, a repeat that ends before it begins, a check that is the hospital's", () => {
    expect(
      faultsOf(
        [check({ id: "ct", performedBy: "hospital" })],
        [
          criterion(psaAtLeast("20001"), { id: "far" }),
          criterion(psaAtLeast("4"), { id: "turned", confirm: { minDaysBetween: 60, maxDaysBetween: 14 } }),
          criterion({ kind: "missedCheck", check: "ct", graceDays: 30 }, { id: "missed" }),
        ],
      ).map((each) => each.split(":")[0]),
    ).toEqual(["criteria.far", "criteria.turned.confirm", "criteria.missed"]);
  });

  test("each fault in both languages, with what is wrong", () => {
    const told = (criteria: Criterion[], checks: Check[] = []) =>
      allInconsistencies(programme({ checks, criteria }), []).map(({ says }) => `${says.da} ${says.en}`);
    const [low, high] = [criterion(psaAtLeast("0.2"), { id: "low" }), criterion(psaAtLeast("0.5"), { id: "high" })];
    expect(told([low, high])).toEqual([
      "regel: siger aldrig noget nyt, for »low« er altid opfyldt senest samtidig og fører til det samme. rule: never says anything new: “low” is always met by then, and leads to the same.",
    ]);
    expect(told([criterion(psaAtLeast("20001"))])).toEqual([
      "regel: kan aldrig opfyldes, for ingen mulig værdi når grænsen. rule: can never be met: no possible value reaches the limit.",
    ]);
    const repeat = (minDaysBetween: number, maxDaysBetween: number) =>
      criterion(psaAtLeast("4"), { confirm: { minDaysBetween, maxDaysBetween } });
    expect(told([repeat(60, 14)])).toEqual([
      "regel: den bekræftende prøve skal tages tidligst efter 60 og senest efter 14 dage. rule: the confirming sample is due after at least 60 and at most 14 days.",
    ]);
    expect(told([repeat(14, 14)])).toEqual([]);
    const ct = check({ id: "ct", performedBy: "hospital", needs: [["egfr"]] });
    const missed = (id: string) => criterion({ kind: "missedCheck", check: id, graceDays: 30 });
    expect(told([missed("ct")], [check(), ct])).toEqual([
      "regel: kan aldrig opfyldes, for »ct« er hospitalets. rule: can never be met: “ct” is the hospital's.",
    ]);
    expect(told([missed("psa")], [ct, check()])).toEqual([]);
  });

  test("law: whoever is said never to speak is met only after the other one is", () => {
    const limit = fc.constantFrom("0.2", "0.3", "0.5");
    const months = fc.constantFrom(0, 6);
    const confirm = fc.constantFrom(
      null,
      { minDaysBetween: 14, maxDaysBetween: 60 },
      { minDaysBetween: 30, maxDaysBetween: 60 },
    );
    const rule = fc
      .oneof(
        fc
          .tuple(fc.constantFrom(">=" as const, ">" as const), limit)
          .map(([op, value]): Rule => ({ kind: "threshold", analyte: "psa", op, value })),
        limit.map((delta): Rule => ({ kind: "nadirPlus", analyte: "psa", delta })),
      )
      .chain((given) => fc.record({ rule: fc.constant(given), fromMonth: months, confirm }));
    const values = fc.array(
      fc.tuple(
        fc.integer({ min: 19_724, max: 21_000 }),
        fc.constantFrom("0.1", "0.2", "0.25", "0.4", "0.6", "<0.3", ">0.5"),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rule, rule, values, (one, other, measured) => {
        const own = programme({
          criteria: [criterion(one.rule, { id: "one", ...one }), criterion(other.rule, { id: "other", ...other })],
        });
        const silent = allInconsistencies(own, [])
          .find(({ at }) => at.startsWith("criteria."))
          ?.at.slice("criteria.".length);
        fc.pre(silent !== undefined);
        const results = measured.map(([number, value], at) => psa(value, dayText(number), { id: String(at) }));
        const { criteria } = evaluateCase(patient({ results }), own);
        const late = criteria.find((each) => each.criterion === silent && each.state === "met");
        const early = criteria.find((each) => each.criterion !== silent);
        if (late !== undefined)
          expect([early?.state, (early?.since ?? "") <= (late.since ?? "")]).toEqual(["met", true]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("layers", () => {
  test("what a layer makes of a programme is looked at too", () => {
    const layer: ProgrammeLayer = {
      ...{ owner: { layer: "region", of: "RM" }, name: { da: "RM", en: "RM" }, programme: "invented", version: 1 },
      ...{
        validFrom: null,
        validUntil: null,
        supersededBy: null,
        sources: [{ id: "a", title: "Aftale", where: "§1" }],
      },
      changes: [
        {
          what: "check-number",
          check: "psa",
          number: "untilMonth",
          value: 3,
          evidence: { source: "a", mark: "agreement", signature: "unsigned" },
        },
      ],
    };
    expect(allInconsistencies(programme({ checks: [check()] }), [layer])).toMatchObject([{ at: "checks.psa.timing" }]);
  });
});

test("a layer that begins later, of a nation, a region or a department, is looked at on its day and at its place", () => {
  const wrong = (owner: LayerOwner, from: string | null, of = "invented"): ProgrammeLayer => ({
    ...{ owner, name: { da: "x", en: "x" }, programme: of, version: 1, validUntil: null, supersededBy: null },
    validFrom: from === null ? null : day(from),
    sources: [{ id: "a", title: "Aftale", where: "§1" }],
    changes: [
      {
        ...{ what: "check-number", check: "psa", number: "untilMonth", value: 3 },
        evidence: { source: "a", mark: "agreement", signature: "unsigned" },
      },
    ],
  });
  const found = (layer: ProgrammeLayer, validFrom: string | null = null) =>
    allInconsistencies(programme({ checks: [check()], validFrom: validFrom === null ? null : day(validFrom) }), [
      layer,
    ]);
  const owners: LayerOwner[] = [
    { layer: "nation", of: "DK" },
    { layer: "region", of: "RM" },
    { layer: "department", of: "uro", region: "RM" },
  ];
  for (const owner of owners)
    for (const from of [null, "2027-01-01"])
      expect([owner, from, found(wrong(owner, from)).length]).toEqual([owner, from, 1]);
  expect(found(wrong({ layer: "region", of: "RM" }, null), "2027-01-01")).toHaveLength(1);
  expect(found(wrong({ layer: "region", of: "RM" }, null, "another"))).toEqual([]);
  const past = { ...wrong({ layer: "region", of: "RM" }, "2020-01-01"), validUntil: day("2026-12-31") };
  expect(found(past, "2027-01-01")).toEqual([]); // over before the programme began
  expect(found(past, "2026-12-31")).toHaveLength(1);
});

describe("versions in time", () => {
  const version = (number: number, from: string | null, until: string | null, supersededBy: string | null = null) =>
    programme({
      version: number,
      validFrom: from === null ? null : day(from),
      validUntil: until === null ? null : day(until),
      supersededBy,
    });
  const said = (...programmes: ReturnType<typeof version>[]) =>
    timeProblems({ programmes, layers: [] }).map(({ says }) => says.da);

  test("one after the other, each beginning on the day after, is right", () => {
    expect(said(version(1, null, "2026-12-31", "invented@2"), version(2, "2027-01-01", null))).toEqual([]);
  });

  test("two on one day", () => {
    expect(said(version(1, null, null), version(2, "2027-01-01", null))).toEqual([
      "invented@2: den gælder samtidig med invented@1 fra 2027-01-01; giv invented@1 en slutdato før den.",
    ]);
  });

  test("days without any", () => {
    expect(said(version(2, "2027-03-01", null), version(1, null, "2026-12-31"))).toEqual([
      "invented@2: fra 2027-01-01 til dagen før 2027-03-01 gælder hverken den eller invented@1.",
    ]);
  });

  test("two that both always held", () => {
    expect(timeProblems({ programmes: [version(1, null, null), version(2, null, null)], layers: [] })).toEqual([
      {
        version: "invented@2",
        says: {
          da: "invented@2: den gælder samtidig med invented@1; giv invented@1 en slutdato før den.",
          en: "invented@2: it is in force together with invented@1; let invented@1 end before it.",
        },
      },
    ]);
  });

  test("layers have lines of their own, by owner and programme; in English too", () => {
    const layer = (number: number, from: string | null, until: string | null, of = "RM"): ProgrammeLayer => ({
      ...{ owner: { layer: "region", of }, name: { da: of, en: of }, programme: "invented", version: number },
      ...{ sources: [], changes: [], supersededBy: null },
      ...{ validFrom: from === null ? null : day(from), validUntil: until === null ? null : day(until) },
    });
    const inEnglish = (...layers: ProgrammeLayer[]) =>
      timeProblems({ programmes: [version(1, null, null)], layers }).map(({ version: key, says }) => [key, says.en]);
    expect(inEnglish(layer(1, null, null), layer(1, null, null, "RH"))).toEqual([]);
    expect(inEnglish(layer(2, "2027-01-01", null), layer(1, null, null))).toEqual([
      [
        "RM/invented@2",
        "RM/invented@2: it is in force together with RM/invented@1 from 2027-01-01; let RM/invented@1 end before it.",
      ],
    ]);
    expect(inEnglish(layer(1, null, "2027-01-01"), layer(2, "2027-01-01", null))).toHaveLength(1);
    expect(inEnglish(layer(1, null, "2026-12-30"), layer(2, "2027-01-01", null))).toEqual([
      [
        "RM/invented@2",
        "RM/invented@2: from 2026-12-31 to the day before 2027-01-01 neither it nor RM/invented@1 is in force.",
      ],
    ]);
    expect(inEnglish({ ...layer(1, "2027-01-01", "2026-12-31"), supersededBy: "RM/invented@1" })).toEqual([
      ["RM/invented@1", "RM/invented@1: it ends before it begins."],
      ["RM/invented@1", "RM/invented@1: it is superseded by RM/invented@1, which does not exist."],
    ]);
    expect(inEnglish(layer(1, "2027-01-01", "2027-01-01"))).toEqual([]);
  });

  test("a successor that does not exist, and an end before the beginning", () => {
    expect(said(version(1, "2027-01-01", "2026-01-01", "invented@7"))).toEqual([
      "invented@1: den slutter, før den begynder.",
      "invented@1: den afløses af invented@7, som ikke findes.",
    ]);
  });
});
