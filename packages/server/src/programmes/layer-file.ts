import type {
  CheckNumber,
  CriterionSpan,
  LayerChange,
  LayerOwner,
  ProgrammeLayer,
} from "@foelgeskab/followup/programmes/layer";
import type { WrittenLayer } from "./layer-schema.ts";

/** A change, with the place in its file at which a problem with it is told. */
export interface PlacedChange {
  path: readonly string[];
  change: LayerChange;
}

/** A layer as the domain holds it. */
export function layerFrom(written: WrittenLayer): ProgrammeLayer {
  const { name, programme, version, valid, sources } = written;
  return {
    owner: ownerOf(written),
    ...{ name, programme, version, sources },
    validFrom: valid.from,
    validUntil: valid.until,
    supersededBy: valid.supersededBy,
    changes: placedChanges(written).map(({ change }) => change),
  };
}

function ownerOf({ layer, of, region = "" }: WrittenLayer): LayerOwner {
  return layer === "department" ? { layer, of, region } : { layer, of };
}

/** Every change of a layer file with its place, in the order of the domain's list. */
export function placedChanges({ handover, checks, criteria }: WrittenLayer): PlacedChange[] {
  const { earliestMonth } = handover;
  return [
    ...(earliestMonth === undefined ? [] : [earliestChange(earliestMonth)]),
    ...Object.entries(checks).flatMap(([check, numbers]) => checkChanges(check, numbers)),
    ...Object.entries(criteria).flatMap(([criterion, numbers]) => criterionChanges(criterion, numbers)),
  ];
}

type Numbered = NonNullable<WrittenLayer["handover"]["earliestMonth"]>;

function earliestChange({ value, ...evidence }: Numbered): PlacedChange {
  return {
    path: ["handover", "earliestMonth"],
    change: { what: "earliest-month", months: value, evidence: evidenceFrom(evidence) },
  };
}

type Signed = Omit<Numbered, "value">;

function evidenceFrom({ note, ...evidence }: Signed): LayerChange["evidence"] {
  return note === undefined ? evidence : { ...evidence, note };
}

function checkChanges(check: string, { off, ...numbers }: WrittenLayer["checks"][string]): PlacedChange[] {
  const path = ["checks", check];
  const switched: PlacedChange[] =
    off === undefined
      ? []
      : [{ path: [...path, "off"], change: { what: "check-off", check, evidence: evidenceFrom(off) } }];
  return [
    ...switched,
    ...CHECK_NUMBERS.flatMap((number): PlacedChange[] => {
      const given = numbers[number];
      if (given === undefined) return [];
      const { value, ...evidence } = given;
      const change = { what: "check-number", check, number, value, evidence: evidenceFrom(evidence) } as const;
      return [{ path: [...path, number], change }];
    }),
  ];
}

const CHECK_NUMBERS: readonly CheckNumber[] = [
  "everyMonths",
  "fromMonth",
  "untilMonth",
  "dueDaysAfterEvent",
  "beforeDays",
  "afterDays",
];
const SPANS: readonly CriterionSpan[] = ["fromMonth", "minDaysBetween", "maxDaysBetween"];
const VALUES = ["value", "delta", "percent", "valueMonths", "minLastValue"] as const;

function criterionChanges(criterion: string, numbers: WrittenLayer["criteria"][string]): PlacedChange[] {
  const path = ["criteria", criterion];
  const values = VALUES.flatMap((number): PlacedChange[] => {
    const given = numbers[number];
    if (given === undefined) return [];
    const { value, ...evidence } = given;
    const change = { what: "criterion-number", criterion, number, value, evidence: evidenceFrom(evidence) } as const;
    return [{ path: [...path, number], change }];
  });
  const spans = SPANS.flatMap((number): PlacedChange[] => {
    const given = numbers[number];
    if (given === undefined) return [];
    const { value, ...evidence } = given;
    const change = { what: "criterion-span", criterion, number, value, evidence: evidenceFrom(evidence) } as const;
    return [{ path: [...path, number], change }];
  });
  return [...values, ...spans];
}
