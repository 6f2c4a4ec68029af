import type { CurvePoint } from "@foelgeskab/server/contract";

/** How a result is joined with the next one: a line, dots where the truth is only bounded, or not at all and why. */
export interface Join {
  from: CurvePoint;
  to: CurvePoint;
  kind: "line" | "dots" | "new-laboratory" | "new-unit";
}

/** Joins results that stand on one scale and can be used, in the order of sampling. */
export function joinsOf(points: readonly CurvePoint[]): Join[] {
  const usable = inOrder(points).filter((point) => point.unusable === null);
  return usable.slice(1).flatMap((to, index) => {
    const from = usable[index];
    return from === undefined ? [] : [{ from, to, kind: joinKind(from, to) }];
  });
}

/** Why the line is broken, each reason once. */
export function breaksOf(points: readonly CurvePoint[]): ("new-laboratory" | "new-unit")[] {
  const kinds = new Set(joinsOf(points).map(({ kind }) => kind));
  return (["new-laboratory", "new-unit"] as const).filter((kind) => kinds.has(kind));
}

/** Results by day of sampling. */
export function inOrder(points: readonly CurvePoint[]): CurvePoint[] {
  return [...points].sort((one, other) =>
    one.sampledOn < other.sampledOn ? -1 : one.sampledOn > other.sampledOn ? 1 : 0,
  );
}

function joinKind(from: CurvePoint, to: CurvePoint): Join["kind"] {
  if (from.unit.da !== to.unit.da) return "new-unit";
  if (from.laboratory !== to.laboratory) return "new-laboratory";
  return from.comparator !== "" || to.comparator !== "" ? "dots" : "line";
}

/** The lowest result, the first of equals; a bound counts as lower than its number. Undefined with fewer than three. */
export function nadirOf(points: readonly CurvePoint[]): CurvePoint | undefined {
  const usable = inOrder(points).filter((point) => point.unusable === null && point.comparator !== ">");
  if (usable.length < 3) return undefined;
  return usable.reduce((lowest, point) => (depth(point) < depth(lowest) ? point : lowest));
}

/** For comparing places on a drawing only; verdicts are made by the evaluator on exact decimals. */
function depth(point: CurvePoint): number {
  return Number(point.value) - (point.comparator === "<" ? 1e-9 : 0);
}
