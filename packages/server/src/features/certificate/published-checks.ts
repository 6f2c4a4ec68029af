import type { Check, Programme } from "@foelgeskab/followup/programme";
import { programmeKey } from "@foelgeskab/followup/programme";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";

/** A check of a published programme as data for the judge: its numbers as they were signed, and the codes that answer it. */
export interface PublishedCheck {
  programme: string;
  check: string;
  /** The date it counts from, by its name. */
  anchor: string;
  /** The event after which it is due once, with the days after it; null for what comes again and again. */
  event: string | null;
  days: number | null;
  every: number | null;
  from: number | null;
  until: number | null;
  before: number;
  after: number;
  /** Groups of laboratory codes, of each of which one must be answered. */
  groups: string[][];
  /** Owed only where the letter names it, or gives its interval. */
  onlyNamed: boolean;
  ownInterval: boolean;
}

/** The checks that general practice owes by the programmes alone. A programme whose checks a region or department sets otherwise is left out: there the judge says nothing of what was owed. */
export function publishedChecks({ programmes, layers }: RuleBook): PublishedCheck[] {
  const setOtherwise = new Set(
    layers
      .filter(({ changes }) => changes.some(({ what }) => what === "check-number" || what === "check-off"))
      .map(({ programme }) => programme),
  );
  return programmes
    .filter(({ id }) => !setOtherwise.has(id))
    .flatMap((programme) =>
      programme.checks
        .filter(({ performedBy, optional }) => performedBy === "gp" && !optional)
        .map((check) => published(programme, check)),
    );
}

function published(programme: Programme, check: Check): PublishedCheck {
  const { timing, beforeDays: before, afterDays: after } = check;
  return {
    programme: programmeKey(programme),
    check: check.id,
    anchor: programme.anchor.name,
    ...(timing.kind === "once"
      ? { event: timing.event, days: timing.daysAfter, every: null, from: null, until: null }
      : { event: null, days: null, every: timing.everyMonths, from: timing.fromMonth, until: timing.untilMonth }),
    before,
    after,
    groups: check.needs.map((group) =>
      group.flatMap((id) => programme.analytes.find((analyte) => analyte.id === id)?.codes ?? []),
    ),
    onlyNamed: check.onlyIf !== null,
    ownInterval: check.intervalFromEpikrise,
  };
}
