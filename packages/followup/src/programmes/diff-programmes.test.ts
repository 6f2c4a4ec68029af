import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Criterion, Rule } from "../criteria/criterion.ts";
import type { Check, Evidence, Programme } from "../programme.ts";
import { check, criterion, day, programme } from "../testing/invented-programme.ts";
import { from, SIGNED } from "../testing/kidney-programme.ts";
import { CHANGE_GROUPS, changeSentences } from "./change.ts";
import { diffProgrammes } from "./diff-programmes.ts";
import { same } from "./same.ts";

const by = { source: "s", mark: "proposal", signature: "unsigned" } as const;
const evidence = (...fields: string[]): Evidence[] => [{ for: fields, ...by }];
const words = (text: string) => ({ da: `${text} da`, en: `${text} en` });

const RULES: Rule[] = [
  { kind: "threshold", analyte: "psa", op: ">=", value: "0.4" },
  { kind: "nadirPlus", analyte: "psa", delta: "2.0" },
  {
    kind: "relativeChange",
    analyte: "egfr",
    direction: "decrease",
    percent: "25",
    baseline: "handoverBaseline",
    minAbsolute: "2",
  },
  { kind: "aboveReference", analyte: "psa" },
  { kind: "all", of: [{ kind: "threshold", analyte: "psa", op: ">", value: "1" }] },
  {
    kind: "any",
    of: [
      { kind: "nadirPlus", analyte: "psa", delta: "2" },
      { kind: "aboveReference", analyte: "egfr" },
    ],
  },
  { kind: "consecutiveRises", analyte: "psa", rises: 3, minLastValue: "0.1", minDaysBetween: 30 },
  { kind: "doublingTime", analyte: "psa", valueMonths: "9", minMeasurements: 3, minSpanDays: 90, minPsa: "0.2" },
  { kind: "symptom", any: ["pain", "blood"] },
  { kind: "countWithin", event: "infection", count: 2, windowDays: 365 },
  { kind: "missedCheck", check: "psa", graceDays: 60 },
  { kind: "clinicianFlag", flag: "worried" },
];

/** A programme in which every field of every kind says something. */
const whole = programme({
  id: "whole",
  validFrom: day("2026-01-01"),
  validUntil: day("2030-01-01"),
  supersededBy: "whole@2",
  disease: words("disease"),
  icd10: ["DC61", "DC619"],
  icd10Ranges: [{ from: "DC00", to: "DC97", except: ["DC44", "DC61"] }],
  events: [{ name: "diagnosisKnown", label: words("known") }],
  handover: {
    text: words("condition"),
    evidence: evidence("text"),
    earliest: [
      { layer: "nation", of: "DSAM", months: 60, text: words("nation"), evidence: evidence("months") },
      { layer: "nation", of: "SST", months: 24, text: words("other"), evidence: evidence("months") },
    ],
    extensions: [
      { when: { question: "cis", answer: "yes" }, months: 36, text: words("later"), evidence: evidence("months") },
    ],
  },
  audience: {
    questions: [{ id: "cis", text: words("cis?") }],
    eligible: [
      { code: "E1", when: { question: "cis", answer: "no" }, reason: words("must"), evidence: evidence("when") },
    ],
    excluded: [
      {
        code: "X1",
        when: { question: "cis", answer: "yes" },
        reason: words("excluded"),
        otherwise: words("else"),
        evidence: evidence("when"),
      },
      {
        code: "X2",
        when: { always: true },
        reason: words("all"),
        otherwise: words("none"),
        evidence: evidence("when"),
      },
    ],
    warnings: [
      { id: "w1", when: { monthsSinceAnchorBelow: 12 }, text: words("warning"), evidence: evidence("when") },
      { id: "w2", when: { region: "RM" }, text: words("there"), evidence: evidence("when") },
    ],
    individualAssessment: { text: words("assess"), evidence: evidence("text") },
  },
  checks: [
    check({
      label: words("PSA"),
      onlyIf: { condition: "hormones", text: words("on hormones") },
      evidence: [
        { for: ["needs", "everyMonths", "fromMonth", "untilMonth"], ...by, note: "why" },
        { for: ["beforeDays", "afterDays"], ...by },
      ],
    }),
    check({
      id: "salts",
      needs: [["creatinine", "egfr"], ["bicarbonate"]],
      timing: { kind: "recurring", everyMonths: 12, fromMonth: 24, untilMonth: 60 },
    }),
    check({
      id: "talk",
      needs: [],
      plain: words("a talk"),
      timing: { kind: "once", event: "diagnosisKnown", daysAfter: 90 },
    }),
  ],
  criteria: RULES.map((rule, at) =>
    criterion(rule, {
      id: `c${at}`,
      label: words(`rule ${at}`),
      fromMonth: 2,
      confirm: { minDaysBetween: 14, maxDaysBetween: 60 },
      suggested: ["20", "50"],
      evidence: evidence("value", "minDaysBetween", "suggested 20", "suggested 50"),
    }),
  ),
  ongoing: {
    treatmentPlan: "Ingen behandling nu.",
    hospitalKeeps: { text: words("biopsies"), plain: words("we take samples") },
  },
  symptoms: [{ code: "pain", label: words("pain"), plain: words("it hurts") }],
  lateEffects: [{ code: "fatigue", label: words("fatigue"), plain: words("tired") }],
});

type Path = (string | number)[];

/** Every place at which a plain value stands. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, own]) =>
    leaves(own, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (own, key) => (typeof own === "object" && own !== null ? Reflect.get(own, key) : undefined),
    value,
  );
}

/** The same thing with another value at one place. */
function withLeaf(value: unknown, [key, ...rest]: Path, put: (old: unknown) => unknown): unknown {
  if (key === undefined) return put(value);
  if (Array.isArray(value)) return value.map((own, place) => (place === key ? withLeaf(own, rest, put) : own));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, name === key ? withLeaf(own, rest, put) : own]),
  );
}

/** Words that are one of a few: another of them. */
const OTHER: Record<string, [string, string]> = {
  op: [">=", "<"],
  direction: ["decrease", "increase"],
  baseline: ["handoverBaseline", "lastStable"],
  action: ["rerefer", "advice"],
  performedBy: ["gp", "hospital"],
  kind: ["control", "treatment"],
  takenAt: ["practice", "hospitalLaboratory"],
  mark: ["proposal", "verified-dk"],
  answer: ["yes", "no"],
  layer: ["nation", "region"],
  validFrom: ["2026-01-01", "2027-02-01"],
  validUntil: ["2030-01-01", "2031-03-01"],
};

/** Another value of the same sort, as an author might write it; what decides the sort of a thing is not touched. */
function otherValue(name: string | number, old: unknown): unknown {
  if (name === "signature") return old === "unsigned" ? { by: "Karen Lund Iversen", on: "2027-03-01" } : "unsigned";
  const pair = OTHER[name];
  if (pair !== undefined) return old === pair[0] ? pair[1] : pair[0];
  if (typeof old === "boolean") return !old;
  if (typeof old === "number") return old + 1;
  if (old === null) return name === "untilMonth" ? 72 : old;
  const text = String(old);
  return /^[0-9.]+$/.test(text) ? `1${text}` : `${text}x`;
}

const all = leaves(whole).filter(
  (path) =>
    (path.at(-1) !== "kind" || path.length === 3) &&
    path.at(-1) !== "always" &&
    !same(at(whole, path), otherValue(path.at(-1) ?? "", at(whole, path))),
);

/** A leaf's place as changes name it: lists by the names of their items, down to what is told as one. */
function placeOf(given: unknown, path: Path): string {
  const place: string[] = [];
  let own: unknown = given;
  for (const key of path) {
    if (typeof own !== "object" || own === null) break;
    const next: unknown = Reflect.get(own, key);
    if (Array.isArray(own)) {
      const name = nameOf(next);
      if (name === undefined) break;
      place.push(name);
    } else place.push(String(key));
    own = next;
  }
  return place.join(".");
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item) || "for" in item) return undefined;
  const of = (name: string): string => String(Reflect.get(item, name));
  if ("layer" in item) return `${of("layer")}-${of("of")}`;
  if ("id" in item) return of("id");
  if ("code" in item) return of("code");
  if ("name" in item) return of("name");
  if ("from" in item) return `${of("from")}-${of("to")}`;
  const when: unknown = "when" in item ? item.when : undefined;
  return typeof when === "object" && when !== null
    ? `${Reflect.get(when, "question")}-${Reflect.get(when, "answer")}`
    : undefined;
}

function changed(path: Path): Programme {
  return withLeaf(whole, path, (old) => otherValue(path.at(-1) ?? "", old)) as Programme; // a value of the same sort stands at the one place
}

function names(places: readonly string[], leaf: string): boolean {
  return places.some((place) => leaf === place || leaf.startsWith(`${place}.`));
}

/** The words of an act or urgency that is itself another one are no news of their own. */
function followsItsAct(path: Path, picked: readonly number[]): boolean {
  const own = path.slice(0, 2).join(".");
  const word = String(path[2]);
  const owner = word === "actionLabel" ? "action" : word === "urgencyLabel" ? "urgency" : undefined;
  return owner !== undefined && picked.some((place) => all[place]?.join(".") === `${own}.${owner}`);
}

describe("laws", () => {
  test("a programme does not differ from itself, in whatever order its lists stand", () => {
    const shuffled = fc.shuffledSubarray([...whole.criteria], { minLength: whole.criteria.length });
    const checks = fc.shuffledSubarray([...whole.checks], { minLength: whole.checks.length });
    fc.assert(
      fc.property(shuffled, checks, (criteria, ordered) => {
        expect(
          diffProgrammes(whole, { ...whole, criteria, checks: ordered, icd10: [...whole.icd10].reverse() }),
        ).toEqual([]);
      }),
    );
  });

  test.each(all.map((path) => [path.join("."), path] as const))(
    "%s: a change there is named, both where it stood and where it stands",
    (_, path) => {
      const after = changed(path);
      const places = diffProgrammes(whole, after).map((change) => change.at);
      expect(names(places, placeOf(whole, path)), placeOf(whole, path)).toBe(true);
      expect(names(places, placeOf(after, path)), placeOf(after, path)).toBe(true);
    },
  );

  test("whatever is changed together is told, and nothing is told twice", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(all.length - 1), { minLength: 1, maxLength: 6 }), (picked) => {
        const paths = picked.map((place) => all[place] ?? []);
        const after = paths.reduce<unknown>(
          (own, path) => withLeaf(own, path, (old) => otherValue(path.at(-1) ?? "", old)),
          whole,
        ) as Programme; // as in `changed`
        const changes = diffProgrammes(whole, after);
        expect(changes.length > 0).toBe(!same(whole, after));
        const places = changes.map((change) => change.at);
        const plainly = paths.filter((path) => !followsItsAct(path, picked)); // told with the act or urgency
        for (const path of plainly) expect(names(places, placeOf(whole, path)), placeOf(whole, path)).toBe(true);
        const told = changes.map((change) => `${change.at} ${change.says.da}`);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  test("there and back: what came, went; clinical changes stand first; every sentence is one, in both languages", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), (path) => {
        const after = changed(path);
        const [there, back] = [diffProgrammes(whole, after), diffProgrammes(after, whole)];
        expect(back.map((change) => change.at).sort()).toEqual(there.map((change) => change.at).sort());
        const order = there.map((change) => CHANGE_GROUPS.indexOf(change.group));
        expect(order).toEqual([...order].sort((one, other) => one - other));
        for (const change of [...there, ...back])
          for (const text of Object.values(changeSentences(change))) {
            expect(text).toMatch(/[.?!«”]$/);
            expect(text).not.toMatch(/undefined|null|\[object|NaN| {2}/);
          }
      }),
    );
  });

  test("a rule of another kind is told whole", () => {
    const pairs = fc
      .tuple(fc.constantFrom(...RULES), fc.constantFrom(...RULES))
      .filter(([one, other]) => one.kind !== other.kind);
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [before, after] = [one, other].map((rule) => programme({ criteria: [criterion(rule)] }));
        if (before === undefined || after === undefined) throw new Error("two rules, two programmes");
        expect(diffProgrammes(before, after).map((change) => change.at)).toEqual(["criteria.c.rule"]);
      }),
    );
  });
});

/** What colleagues read of a change of one check. */
function ofCheck(before: Partial<Check>, after: Partial<Check>): string[] {
  const psa = { label: { da: "PSA", en: "PSA" } };
  return told(
    programme({ checks: [check({ ...psa, ...before })] }),
    programme({ checks: [check({ ...psa, ...after })] }),
  );
}

function ofCriterion(before: Rule, after: Rule, own: Partial<Criterion> = {}): string[] {
  return told(programme({ criteria: [criterion(before, own)] }), programme({ criteria: [criterion(after, own)] }));
}

function told(before: Programme, after: Programme): string[] {
  return diffProgrammes(before, after).map((change) => changeSentences(change).da);
}

const recurring = (everyMonths: number, fromMonth: number, untilMonth: number | null) =>
  ({ kind: "recurring", everyMonths, fromMonth, untilMonth }) as const;

describe("as a clinician would write it to colleagues", () => {
  test("a slower pace", () => {
    expect(ofCheck({ timing: recurring(6, 0, null) }, { timing: recurring(12, 0, null) })).toEqual([
      "Kontrol af PSA: hver 6. måned bliver til hver 12. måned.",
    ]);
  });

  test("a slower pace from a later month", () => {
    expect(ofCheck({ timing: recurring(6, 0, null) }, { timing: recurring(12, 36, null) })).toEqual([
      "Kontrol af PSA: første gang måned 6, derefter hver 6. måned bliver til første gang måned 48, derefter hver 12. måned.",
    ]);
  });

  test("an end, and a wider window", () => {
    expect(
      ofCheck({ timing: recurring(6, 0, null), afterDays: 30 }, { timing: recurring(6, 0, 60), afterDays: 60 }),
    ).toEqual([
      "Kontrol af PSA: varer nu til og med måned 60 (før: livslangt).",
      "Kontrol af PSA: tages nu senest 60 dage efter datoen (før: 30 dage).",
    ]);
  });

  test("a lower limit, with its unit and confirmation, and the note that nobody signed it", () => {
    const limit = (value: string): Rule => ({ kind: "threshold", analyte: "psa", op: ">=", value });
    const confirm = { minDaysBetween: 14, maxDaysBetween: 60 };
    expect(ofCriterion(limit("0.4"), limit("0.2"), { confirm, evidence: evidence("value") })).toEqual([
      "psa: Grænsen for genhenvisning sænkes fra 0,4 til 0,2 µg/l, bekræftet efter mindst 14 og senest 60 dage. Ikke underskrevet.",
    ]);
    expect(ofCriterion(limit("2"), limit("2.0"))).toEqual([
      "psa: Grænsen for genhenvisning skrives om, uden at tallet er et andet, fra 2 til 2,0 µg/l.",
    ]);
  });

  test("an acute rule that goes, and one that is softened, stand first of all, with the note that nobody signed them", () => {
    const acute = { action: "acute-admission", actionLabel: { da: "Indlæg akut", en: "Admit" } } as const;
    const own = { id: "legs", label: { da: "Svage ben", en: "Weak legs" }, evidence: evidence("any") };
    const legs = criterion({ kind: "symptom", any: ["pain"] }, { ...own, ...acute });
    const soft = criterion({ kind: "symptom", any: ["pain"] }, { ...own, actionLabel: { da: "Ring", en: "Call" } });
    const before = programme({ criteria: [legs], validFrom: day("2026-01-01") });
    expect(diffProgrammes(before, programme({ handover: whole.handover }))[0]).toMatchObject({ group: "acute" });
    expect(told(before, programme({ criteria: [], validFrom: day("2026-01-01") }))).toEqual([
      "Kriterium udgår: Svage ben → Indlæg akut, subakut. Ikke underskrevet.",
    ]);
    expect(told(before, programme({ criteria: [soft], validFrom: day("2026-01-01") }))).toEqual([
      "Svage ben: nu Ring (før: Indlæg akut). Ikke underskrevet.",
    ]);
  });

  test("a lock that is taken off, another urgency, and a confirmation that is told once", () => {
    const rule: Rule = { kind: "nadirPlus", analyte: "psa", delta: "2.0" };
    const words = { da: "Efter pakkens tider", en: "By the package" };
    const before = criterion(rule, { overriddenByEpikrise: false });
    const after = criterion(
      { ...rule, delta: "1.5" },
      { urgency: "soon", urgencyLabel: words, confirm: { minDaysBetween: 14, maxDaysBetween: 60 } },
    );
    expect(told(programme({ criteria: [before] }), programme({ criteria: [after] }))).toEqual([
      "psa: Stigningen over nadir, der er grænsen for genhenvisning, sænkes fra 2,0 til 1,5 µg/l.",
      "regel: nu bekræftet efter mindst 14 og senest 60 dage (før: uden bekræftelse).",
      "regel: hastegrad: Efter pakkens tider (før: subakut).",
      "regel: epikrisen kan nu ændre reglen (sikkerhedslåsen er fjernet).",
    ]);
  });

  test("two checks of one name are told apart by their months", () => {
    const checks = (every: number) => [
      check({ id: "early", label: words("PSA"), timing: recurring(6, 0, 36) }),
      check({ id: "late", label: words("PSA"), timing: recurring(every, 36, null) }),
    ];
    expect(told(programme({ checks: checks(12) }), programme({ checks: checks(24) }))).toEqual([
      "Kontrol af PSA da (fra måned 36): hver 12. måned bliver til hver 24. måned.",
    ]);
  });

  test("a foreign source that becomes Danish without being another one", () => {
    const marked = (mark: Evidence["mark"]) =>
      programme({ checks: [check({ evidence: [{ for: ["everyMonths"], ...by, mark }] })] });
    expect(told(marked("verified-foreign"), marked("verified-dk"))[0]).toContain("Obs: kilden er den samme");
    expect(told(marked("proposal"), marked("verified-dk"))[0]).not.toContain("Obs");
  });

  test("a signature", () => {
    const signed = (signature: Evidence["signature"]) =>
      programme({
        checks: [check({ label: { da: "PSA", en: "PSA" }, evidence: [{ for: ["everyMonths"], ...by, signature }] })],
      });
    expect(told(signed("unsigned"), signed({ by: "Karen Lund Iversen", on: day("2027-03-01") }))).toEqual([
      "Kontrol af PSA (interval): underskrevet af Karen Lund Iversen d. 1. marts 2027; før ikke underskrevet.",
    ]);
  });

  test("who signs what is new in a rule: evidence for a field that had none", () => {
    const of = (...given: Evidence[]) =>
      programme({ checks: [check({ label: { da: "PSA", en: "PSA" }, evidence: given })] });
    const signed = from(["everyMonths"], { signature: SIGNED });
    expect(told(of(), of(signed))).toEqual([
      "Kilde til interval (Kontrol af PSA): nu Kilden, her, forslag; før ingen.",
      "Kontrol af PSA (interval): underskrevet af Karen Lund Iversen d. 1. marts 2027; før ikke underskrevet.",
    ]);
    expect(told(of(signed), of())).toEqual([
      "Kilde til interval (Kontrol af PSA): nu ingen; før Kilden, her, forslag.",
    ]);
    expect(
      told(of(from(["everyMonths", "fromMonth"])), of(from(["fromMonth", "everyMonths"], { note: "side 3" }))),
    ).toEqual([
      "Kilde til interval, gælder fra måned (Kontrol af PSA): nu Kilden, her, forslag (side 3); før Kilden, her, forslag.",
    ]);
    expect(told(of(from(["everyMonths"]), from(["fromMonth"])), of(from(["fromMonth", "everyMonths"])))).toEqual([]);
  });

  test("a new version", () => {
    expect(told(programme(), programme({ version: 2, validFrom: day("2027-01-01") }))).toEqual([
      "Version: 1 bliver til 2.",
      "Gælder nu fra 1. jan. 2027 (før: altid).",
    ]);
  });
});
