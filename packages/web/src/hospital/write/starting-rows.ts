import type { Analyte } from "@foelgeskab/followup/analyte";
import type { BaselineValue, Epikrise } from "@foelgeskab/followup/epikrise";
import { nadirAnalytes } from "@foelgeskab/followup/epikrise-numbers";
import type { Programme } from "@foelgeskab/followup/programme";

/** The latest value of a test, or the lowest since the treatment, from which some limits count. */
export type StartingRole = "latest" | "lowest";

/** The rows of a test's starting values: its latest, and where a limit counts from the nadir, the lowest before it. */
export function startingRows(
  analyte: Analyte,
  { baseline }: Pick<Epikrise, "baseline">,
  { criteria }: Programme,
): { role: StartingRole; value: BaselineValue | undefined }[] {
  const own = baseline
    .filter(({ analysis }) => analyte.codes.includes(analysis))
    .toSorted((one, other) => (one.sampledOn < other.sampledOn ? -1 : 1));
  const latest = { role: "latest" as const, value: own.at(-1) };
  const fromNadir = criteria.flatMap(nadirAnalytes).includes(analyte.id);
  return fromNadir ? [latest, { role: "lowest", value: own.at(-2) }] : [latest];
}

/** Puts a value where the one before it stood; the others stay, also those of the same test. */
export function replaced(
  baseline: readonly BaselineValue[],
  before: BaselineValue | undefined,
  next: BaselineValue | undefined,
): BaselineValue[] {
  const at = baseline.findIndex((each) => before !== undefined && isSame(each, before));
  const kept = next === undefined ? [] : [next];
  return at < 0 ? [...baseline, ...kept] : [...baseline.slice(0, at), ...kept, ...baseline.slice(at + 1)];
}

function isSame(one: BaselineValue, other: BaselineValue): boolean {
  return (
    one.analysis === other.analysis &&
    one.value === other.value &&
    one.unit === other.unit &&
    one.sampledOn === other.sampledOn
  );
}
