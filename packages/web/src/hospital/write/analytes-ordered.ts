import type { Analyte } from "@foelgeskab/followup/analyte";
import type { Epikrise } from "@foelgeskab/followup/epikrise";
import type { Programme } from "@foelgeskab/followup/programme";

/** The analytes that the letter's checks ask for, and those it already has a value of, each once. Of a group that one answer meets, all are shown. */
export function analytesOrdered(
  { checks, baseline }: Pick<Epikrise, "checks" | "baseline">,
  programme: Programme,
): Analyte[] {
  const ordered = programme.checks.filter(({ id }) => checks.some(({ check }) => check === id));
  const asked = new Set(ordered.flatMap(({ needs }) => needs.flat()));
  return programme.analytes.filter(
    ({ id, codes }) => asked.has(id) || baseline.some(({ analysis }) => codes.includes(analysis)),
  );
}
