import type { ChangeableNumber } from "../criteria/criterion.ts";
import type { IsoDay } from "../ids.ts";
import type { Phrase } from "../phrase.ts";
import type { Evidence, Layer, Source } from "../programme.ts";

/** Whose rules a layer holds: a national body's, a region's, or those of one department in a region. */
export type LayerOwner =
  | { layer: "nation"; of: string }
  /** Region code, as RM. */
  | { layer: "region"; of: string }
  /** The department's id, and the code of the region it lies in. */
  | { layer: "department"; of: string; region: string };

/** The numbers of a check that a layer may change, as programme files name them. */
export type CheckNumber = "everyMonths" | "fromMonth" | "untilMonth" | "dueDaysAfterEvent" | "beforeDays" | "afterDays";

/** The whole numbers of a criterion that a layer may change: months after the anchor, and days between two samples. */
export type CriterionSpan = "fromMonth" | "minDaysBetween" | "maxDaysBetween";

/** Where a layer's number stands, how well it is known, and who signed it. The source is one of the layer's own. */
export type LayerEvidence = Omit<Evidence, "for">;

/** One thing that a layer sets otherwise than the programme. */
export type LayerChange = { evidence: LayerEvidence } & (
  | { what: "earliest-month"; months: number }
  /** `untilMonth` null: for life. */
  | { what: "check-number"; check: string; number: CheckNumber; value: number | null }
  | { what: "check-off"; check: string }
  /** An exact decimal, in the analyte's unit where it has one. */
  | { what: "criterion-number"; criterion: string; number: ChangeableNumber; value: string }
  | { what: "criterion-span"; criterion: string; number: CriterionSpan; value: number }
);

/** What a nation, region or department sets otherwise than a programme: numbers only, each with its source. Plain JSON. */
export interface ProgrammeLayer {
  owner: LayerOwner;
  /** Whose it is, in words: "Region Midtjylland". */
  name: Phrase;
  /** Id of the programme, in whatever version is in force. */
  programme: string;
  version: number;
  /** First and last day in force; null: without end on that side. */
  validFrom: IsoDay | null;
  validUntil: IsoDay | null;
  /** The layer that takes over, as "RM/bladder-cystectomy@2". */
  supersededBy: string | null;
  sources: readonly Source[];
  changes: readonly LayerChange[];
}

/** Where a patient is followed, and the day by which versions are chosen; without a region or department, theirs say nothing. */
export interface LayerPlace {
  region: string | null;
  department: string | null;
  on: IsoDay;
}

/** A layer's name with its version: "RM/bladder-cystectomy@1". */
export function layerKey({
  owner,
  programme,
  version,
}: Pick<ProgrammeLayer, "owner" | "programme" | "version">): string {
  return `${owner.of}/${programme}@${version}`;
}

/** How near a layer is to the patient; the nearer one goes first, and the patient's own plan before all of them. */
export function nearness(layer: Layer): number {
  switch (layer) {
    case "nation":
      return 0;
    case "region":
      return 1;
    case "department":
      return 2;
    default:
      return layer satisfies never;
  }
}

/** Whether a rule of a nation, region or department is said about patients at a place. */
export function speaksAt(rule: { layer: Layer; of: string }, place: Omit<LayerPlace, "on">): boolean {
  switch (rule.layer) {
    case "nation":
      return true;
    case "region":
      return rule.of === place.region;
    case "department":
      return rule.of === place.department;
    default:
      return rule.layer satisfies never;
  }
}
