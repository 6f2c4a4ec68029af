import { sameUnitKey } from "@foelgeskab/followup/analyte";
import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import type { Check, Programme } from "@foelgeskab/followup/programme";
import { decimalText, parseDecimal } from "@foelgeskab/followup/value";
import { describe, expect, test } from "vitest";
import { type ReferenceProgramme, reference } from "../testing/reference.ts";
import { loadProgrammes } from "./load-programmes.ts";

const { programmes, layers } = loadProgrammes();

/** Numbers as exact text, so that 2, "2.0" and 2.0 are the same; what is left out or null is nothing. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === "number") return plain(String(value));
  if (typeof value === "string") {
    const number = parseDecimal(value);
    return number === undefined ? value : decimalText(number);
  }
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([field, inside]) => [field, plain(inside)]));
}

type Loose = Record<string, unknown>;

/** What the two write alike, field by field; the words are not compared. */
const CHECK_FIELDS = ["id", "needs", "performedBy", "everyMonths", "fromMonth", "untilMonth", "event"] as const;
const RULE_FIELDS = [
  ...["kind", "analyte", "op", "value", "delta", "direction", "percent", "baseline", "minAbsolute", "rises"],
  ...["minLastValue", "minDaysBetween", "valueMonths", "minMeasurements", "minSpanDays", "minPsa", "any", "event"],
  ...["count", "windowDays", "check", "graceDays", "flag"],
];

function picked(from: Loose, fields: readonly string[]): Loose {
  return Object.fromEntries(fields.map((field) => [field, plain(from[field])]));
}

function theirCheck(check: Loose): unknown {
  return plain({
    ...picked(check, CHECK_FIELDS),
    dueDaysAfterEvent: check.dueDaysAfterEvent,
    beforeDays: check.beforeDays ?? 30, // the contract: 30 and 30 where the file has none
    afterDays: check.afterDays ?? 30,
    kind: check.kind ?? "control",
    optional: check.optional ?? false,
    onlyIf: check.onlyIf,
    intervalFromEpikrise: check.intervalFromEpikrise ?? false,
    takenAt: check.takenAt ?? "practice",
  });
}

function ourCheck({ timing, ...check }: Check): unknown {
  const numbers =
    timing.kind === "once" ? { event: timing.event } : { ...timing, untilMonth: timing.untilMonth ?? undefined };
  return plain({
    ...picked({ ...check, ...numbers }, CHECK_FIELDS),
    dueDaysAfterEvent: timing.kind === "once" ? timing.daysAfter : undefined,
    ...picked({ ...check }, ["beforeDays", "afterDays", "kind", "optional", "intervalFromEpikrise", "takenAt"]),
    onlyIf: check.onlyIf?.condition,
  });
}

function theirCriterion({ of, ...rule }: ReferenceProgramme["criteria"][number]): unknown {
  const { confirm, suggested } = rule as { confirm?: Loose; suggested?: { value: number }[] }; // loosely read
  return plain({
    ...picked(rule, RULE_FIELDS),
    ...(rule.kind === "doublingTime" && rule.op === "<" ? { op: null } : {}), // a doubling time is always "less than"
    ...picked(rule, ["id", "action", "urgency", "overriddenByEpikrise"]),
    of: (of ?? []).map((each) => picked(each, RULE_FIELDS)),
    fromMonth: rule.fromMonth ?? 0,
    confirm: confirm === undefined ? undefined : picked(confirm, ["minDaysBetween", "maxDaysBetween"]),
    suggested: (suggested ?? []).map(({ value }) => value),
  });
}

function ourCriterion({ rule, ...criterion }: Criterion): unknown {
  return plain({
    ...picked({ ...rule }, RULE_FIELDS),
    ...picked({ ...criterion }, ["id", "action", "urgency", "overriddenByEpikrise"]),
    of: "of" in rule ? rule.of.map((each) => picked({ ...each }, RULE_FIELDS)) : [],
    fromMonth: criterion.fromMonth,
    confirm: criterion.confirm ?? undefined,
    suggested: criterion.suggested,
  });
}

/** The reference's pointer to another programme; ours is a late effect of its own. */
const LATE_EFFECT: Record<string, string> = { "if ADT: see prostate-adt": "hormone-treatment-effects" };

function theirs(programme: ReferenceProgramme): unknown {
  const { handover, audience, checks, criteria, lateEffects, anchor } = programme;
  const months = handover.byRegion === undefined ? [handover.earliestMonth ?? 0] : Object.values(handover.byRegion);
  return {
    ...picked(programme, ["id", "version", "cancer", "icd10", "icd10Ranges", "icpc2"]),
    anchor,
    earliest: months.filter((month) => month > 0).sort(),
    extensions: plain(handover.extend.map(({ toMonth }) => toMonth)),
    excluded: audience.excluded.map(({ code }) => code),
    checks: checks.map(theirCheck),
    criteria: criteria.map(theirCriterion),
    lateEffects: lateEffects.map((code) => LATE_EFFECT[code] ?? code),
  };
}

/** The programme's own earliest months, and those that regions set in their layers. */
function earliestMonths({ id, handover }: Programme): number[] {
  const changes = layers.filter((layer) => layer.programme === id).flatMap((layer) => layer.changes);
  const regional = changes.flatMap((change) => (change.what === "earliest-month" ? [change.months] : []));
  return [...regional, ...handover.earliest.map(({ months }) => months)].sort();
}

function ours(programme: Programme): unknown {
  const { handover, audience, checks, criteria, lateEffects, anchor } = programme;
  return {
    ...picked({ ...programme }, ["id", "version", "cancer", "icd10", "icd10Ranges", "icpc2"]),
    anchor: anchor.name,
    earliest: earliestMonths(programme),
    extensions: plain(handover.extensions.map(({ months }) => months)),
    excluded: audience.excluded.map(({ code }) => code),
    checks: checks.map(ourCheck),
    criteria: criteria.map(ourCriterion),
    lateEffects: lateEffects.map(({ code }) => code),
  };
}

describe.skipIf(reference === undefined)("every number, id, code and urgency is the reference's", () => {
  test("there are the same eleven programmes", () => {
    const named = (some: readonly { id: string }[]) => some.map(({ id }) => id).sort();
    expect(named(programmes)).toEqual(named(reference?.programmes ?? []));
    expect(programmes).toHaveLength(11);
  });

  test.each((reference?.programmes ?? []).map((programme) => [programme.id, programme] as const))("%s", (id, their) => {
    const own = programmes.find((programme) => programme.id === id);
    expect(own && ours(own)).toEqual(theirs(their));
  });

  test("analytes have the same codes, units and bounds, and every spelling of a unit", () => {
    for (const [id, their] of Object.entries(reference?.analytes ?? {})) {
      const own = programmes[0]?.analytes.find((analyte) => analyte.id === id);
      expect(own, id).toMatchObject({ id, codes: their.codes, unit: their.unit });
      expect(plain(own?.plausible), id).toEqual(plain(their.plausible));
      const spellings = (units: readonly string[]) => units.map(sameUnitKey);
      expect(spellings([their.unit, ...(own?.aliases ?? [])]), id).toEqual(
        expect.arrayContaining(spellings(their.aliases)),
      );
    }
  });

  test("a criterion's unit is its analyte's, or another spelling of it", () => {
    const analytes = programmes[0]?.analytes ?? [];
    const rules = (reference?.programmes ?? []).flatMap(({ criteria }) =>
      criteria.flatMap((rule) => [rule, ...(rule.of ?? [])]),
    );
    for (const { analyte, unit } of rules) {
      const own = analytes.find(({ id }) => id === analyte);
      if (own === undefined || unit === undefined) continue;
      expect([own.unit, ...own.aliases].map(sameUnitKey)).toContain(sameUnitKey(unit));
    }
  });
});
