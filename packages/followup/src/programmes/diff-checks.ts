import { type Phrase, phrase } from "../phrase.ts";
import type { Check, Timing } from "../programme.ts";
import type { RuleChange } from "./change.ts";
import { CHECK_KIND, checkNameAmong, needsPhrase, PERFORMED_BY, TAKEN_AT, wholeCheckPhrase } from "./check-words.ts";
import { evidenceDifferences } from "./diff-evidence.ts";
import {
  type Both,
  change,
  differences,
  type FieldsTold,
  isSigned,
  itemDifferences,
  reworded,
  within,
} from "./field-differences.ts";
import { daysPhrase, firstMonthPhrase, firstThenPhrase, pacePhrase, timingPhrase, untilPhrase } from "./rule-words.ts";
import { same } from "./same.ts";

/** What changed about the checks: new ones, dropped ones, and every number of those that stayed. */
export function checkDifferences(both: Both<readonly Check[]>): RuleChange[] {
  const { before, after } = both.programmes;
  return itemDifferences(both, ({ id }) => id, {
    added: (check, at) => {
      const [name, whole] = [checkNameAmong(check, after), wholeCheckPhrase(check, after)];
      const says = phrase((l) => `${l === "da" ? "Ny" : "New"}: ${name[l]}, ${whole[l]}.`);
      const signed = isSigned(check.evidence, ...check.evidence.flatMap((entry) => entry.for));
      return [change("checks", { before: null, after: check, at }, says, signed)];
    },
    removed: (check, at) => {
      const [name, whole] = [checkNameAmong(check, before), wholeCheckPhrase(check, before)];
      const says = phrase((l) => `${l === "da" ? "Udgår" : "Dropped"}: ${name[l]} (${whole[l]}).`);
      return [change("checks", { before: check, after: null, at }, says)];
    },
    changed: (each) => differences(CHECK, each),
  });
}

const CHECK: FieldsTold<Check> = {
  id: () => [], // the name of the item
  label: (both) => [reworded({ da: "Kontrol", en: "Check" }, within(both, "label"))],
  kind: (both) => [
    about(both, "kind", now({ da: "er", en: "is" }, CHECK_KIND[both.after.kind], CHECK_KIND[both.before.kind])),
  ],
  plain: (both) => [
    reworded(
      { da: "Kontrollens navn på patientens ark", en: "The check's name on the patient's sheet" },
      within(both, "plain"),
    ),
  ],
  needs: (both) => {
    const [was, is] = [
      needsPhrase(both.before.needs, both.programmes.before),
      needsPhrase(both.after.needs, both.programmes.after),
    ];
    return [about(both, "needs", now({ da: "kræver", en: "needs" }, is, was), ["needs"])];
  },
  timing: (both) => [about(both, "timing", timingChange(within(both, "timing")), TIMING_FIELDS)],
  beforeDays: (both) => [about(both, "beforeDays", windowEnd("beforeDays", both), ["beforeDays"])],
  afterDays: (both) => [about(both, "afterDays", windowEnd("afterDays", both), ["afterDays"])],
  performedBy: (both) => [
    about(
      both,
      "performedBy",
      now({ da: "udføres", en: "done" }, PERFORMED_BY[both.after.performedBy], PERFORMED_BY[both.before.performedBy]),
    ),
  ],
  optional: (both) => [
    about(
      both,
      "optional",
      both.after.optional
        ? { da: "er nu valgfri", en: "is now optional" }
        : { da: "er ikke længere valgfri", en: "is no longer optional" },
    ),
  ],
  onlyIf: (both) => [about(both, "onlyIf", onlyIfChange(both))],
  intervalFromEpikrise: (both) => [
    about(
      both,
      "intervalFromEpikrise",
      both.after.intervalFromEpikrise
        ? { da: "intervallet skal nu stå i epikrisen", en: "the interval must now be in the epikrise" }
        : { da: "intervallet behøver ikke stå i epikrisen mere", en: "the interval need no longer be in the epikrise" },
    ),
  ],
  takenAt: (both) => [about(both, "takenAt", instead(TAKEN_AT[both.after.takenAt], TAKEN_AT[both.before.takenAt]))],
  evidence: (both) => evidenceDifferences(checkNameAmong(both.after, both.programmes.after), within(both, "evidence")),
};

const TIMING_FIELDS = ["everyMonths", "fromMonth", "untilMonth", "event", "dueDaysAfterEvent"];

function about(both: Both<Check>, field: keyof Check, says: Phrase, fields: readonly string[] = []): RuleChange {
  const name = checkNameAmong(both.after, both.programmes.after);
  const signed = fields.length === 0 ? null : isSigned(both.after.evidence, ...fields);
  return change(
    "checks",
    within(both, field),
    phrase((l) => `${name[l]}: ${says[l]}.`),
    signed,
  );
}

function now(verb: Phrase, is: Phrase, was: Phrase): Phrase {
  return phrase(
    (l) => `${verb[l]} ${l === "da" ? "nu" : "now"} ${is[l]} (${l === "da" ? "før" : "before"}: ${was[l]})`,
  );
}

function instead(is: Phrase, was: Phrase): Phrase {
  return phrase((l) => `${is[l]} (${l === "da" ? "før" : "before"}: ${was[l]})`);
}

function windowEnd(field: "beforeDays" | "afterDays", { before, after }: Both<Check>): Phrase {
  const [was, is] = [daysPhrase(before[field]), daysPhrase(after[field])];
  return field === "beforeDays"
    ? {
        da: `tages nu tidligst ${is.da} før datoen (før: ${was.da})`,
        en: `done at the earliest ${is.en} before the day (before: ${was.en})`,
      }
    : {
        da: `tages nu senest ${is.da} efter datoen (før: ${was.da})`,
        en: `done at the latest ${is.en} after the day (before: ${was.en})`,
      };
}

/** "hver 6. måned bliver til hver 12. måned": only what differs is said, and what it needs to be read. */
function timingChange({ before, after, programmes }: Both<Timing>): Phrase {
  if (before.kind === "recurring" && after.kind === "recurring") {
    if (same({ ...before, untilMonth: null }, { ...after, untilMonth: null }))
      return now({ da: "varer", en: "lasts" }, untilPhrase(after.untilMonth), untilPhrase(before.untilMonth));
    const [was, is] = [recurringParts(before, after), recurringParts(after, before)];
    return phrase((l) => `${was[l]} ${l === "da" ? "bliver til" : "becomes"} ${is[l]}`);
  }
  const [was, is] = [timingPhrase(before, programmes.before), timingPhrase(after, programmes.after)];
  return phrase((l) => `${was[l]} ${l === "da" ? "bliver til" : "becomes"} ${is[l]}`);
}

type Recurring = Extract<Timing, { kind: "recurring" }>;

function recurringParts(own: Recurring, other: Recurring): Phrase {
  const [pace, until] = [paceBeside(own, other), untilPhrase(own.untilMonth)];
  return own.untilMonth === other.untilMonth ? pace : phrase((l) => `${pace[l]} ${until[l]}`);
}

/** The pace or the beginning, whichever is another: one of them is. */
function paceBeside(own: Recurring, other: Recurring): Phrase {
  if (own.fromMonth === other.fromMonth) return pacePhrase(own.everyMonths);
  return own.everyMonths === other.everyMonths ? firstMonthPhrase(own) : firstThenPhrase(own);
}

function onlyIfChange({ before, after }: Both<Check>): Phrase {
  const [was, is] = [before.onlyIf, after.onlyIf];
  if (is === null) return { da: "gælder nu alle", en: "now holds for all" };
  if (was !== null && same(was.text, is.text))
    return {
      da: `betingelsen »${is.text.da}« har fået en anden kode`,
      en: `the condition “${is.text.en}” has another code`,
    };
  return { da: `gælder nu med en betingelse: ${is.text.da}`, en: `now holds on a condition: ${is.text.en}` };
}
