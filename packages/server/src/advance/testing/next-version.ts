import type { Programme } from "@foelgeskab/followup/programme";

/** What a story's second version says otherwise than the first. */
export interface Otherwise {
  /** A check's own fields, by its id; null takes the check out. */
  checks?: Record<string, Partial<Programme["checks"][number]> | null>;
  /** New checks, like the named one but for these fields. */
  more?: { like: string; own: Partial<Programme["checks"][number]> & { id: string } }[];
  /** A threshold's value, by its criterion's id. */
  limits?: Record<string, string>;
}

/** PSA once a year from the operation on, and a lower limit. */
const YEARLY: Otherwise = {
  checks: { psa: { timing: { kind: "recurring", everyMonths: 12, fromMonth: 0, untilMonth: 36 } } },
  limits: { "psa-bcr-rp": "0.15" },
};

/** The version after the first one of a programme, as a story needs it. */
export function nextVersion(
  programmes: readonly Programme[],
  { id = "prostate-rp", otherwise = YEARLY }: { id?: string; otherwise?: Otherwise } = {},
): Programme {
  const programme = programmes.find((each) => each.id === id && each.version === 1);
  if (programme === undefined) throw new Error(`there is no first version of ${id}`);
  const { checks = {}, more = [], limits = {} } = otherwise;
  const like = (name: string): Programme["checks"][number] => {
    const found = programme.checks.find((check) => check.id === name);
    if (found === undefined) throw new Error(`${id} has no check "${name}"`);
    return found;
  };
  return {
    ...programme,
    version: 2,
    checks: [
      ...programme.checks.flatMap((check) => (checks[check.id] === null ? [] : [{ ...check, ...checks[check.id] }])),
      ...more.map((each) => ({ ...like(each.like), ...each.own })),
    ],
    criteria: programme.criteria.map((criterion) => {
      const value = limits[criterion.id];
      const { rule } = criterion;
      return value === undefined || rule.kind !== "threshold" ? criterion : { ...criterion, rule: { ...rule, value } };
    }),
  };
}
