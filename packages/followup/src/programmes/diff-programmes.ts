import type { Analyte } from "../analyte.ts";
import { dayOf, type IsoDay } from "../ids.ts";
import { asWritten, dayPhrase, numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Anchor, CodeRange, NamedDate, Ongoing, Programme, Source, Symptom } from "../programme.ts";
import { CHANGE_GROUPS, type ChangeGroup, type RuleChange } from "./change.ts";
import { audienceDifferences } from "./diff-audience.ts";
import { checkDifferences } from "./diff-checks.ts";
import { criterionDifferences } from "./diff-criteria.ts";
import { handoverDifferences } from "./diff-handover.ts";
import {
  type Both,
  change,
  differences,
  type FieldsTold,
  itemDifferences,
  relisted,
  reworded,
  within,
} from "./field-differences.ts";

/** Everything that differs between two programmes, clinical first; empty where they say the same, whatever the order of their lists and the grouping of their evidence. */
export function diffProgrammes(before: Programme, after: Programme): RuleChange[] {
  const found = differences(PROGRAMME, { before, after, at: "", programmes: { before, after } });
  return CHANGE_GROUPS.flatMap((group) => found.filter((each) => each.group === group));
}

const PROGRAMME: FieldsTold<Programme> = {
  id: (both) => [
    exchanged("validity", { da: "Programmets id", en: "The programme's id" }, within(both, "id"), asWritten),
  ],
  version: (both) => [
    exchanged("validity", { da: "Version", en: "Version" }, within(both, "version"), (version) =>
      asWritten(String(version)),
    ),
  ],
  validFrom: (both) => [
    otherDay({ da: "Gælder nu fra", en: "Now in force from" }, within(both, "validFrom"), {
      da: "altid",
      en: "always",
    }),
  ],
  validUntil: (both) => [
    otherDay({ da: "Gælder nu til og med", en: "Now in force until" }, within(both, "validUntil"), NO_END),
  ],
  supersededBy: (both) => [
    exchanged("validity", { da: "Afløses af", en: "Superseded by" }, within(both, "supersededBy"), (key) =>
      asWritten(key ?? "–"),
    ),
  ],
  cancer: (both) => [exchanged("handover", { da: "Kræftsygdom", en: "Cancer" }, within(both, "cancer"), asWritten)],
  name: (both) => [reworded({ da: "Programmets navn", en: "The programme's name" }, within(both, "name"))],
  shortName: (both) => [reworded({ da: "Navn på lister", en: "Name on lists" }, within(both, "shortName"))],
  disease: (both) => [
    reworded({ da: "Sygdommens navn i breve", en: "The disease's name in letters" }, within(both, "disease")),
  ],
  ongoing: (both) => [
    exchanged(
      "handover",
      { da: "Det, der fortsætter efter overdragelsen", en: "What goes on after the hand-over" },
      within(both, "ongoing"),
      ongoingPhrase,
    ),
  ],
  icd10: (both) => [
    relisted("handover", { da: "Diagnosekoder", en: "Diagnosis codes" }, within(both, "icd10"), asWritten),
  ],
  icd10Ranges: (both) => rangeDifferences(within(both, "icd10Ranges")),
  icpc2: (both) => [relisted("words", { da: "ICPC-2-koder", en: "ICPC-2 codes" }, within(both, "icpc2"), asWritten)],
  anchor: (both) => differences(ANCHOR, within(both, "anchor")),
  events: (both) => eventDifferences(within(both, "events")),
  handover: (both) => handoverDifferences(within(both, "handover")),
  audience: (both) => audienceDifferences(within(both, "audience")),
  checks: (both) => checkDifferences(within(both, "checks")),
  criteria: (both) => criterionDifferences(within(both, "criteria")),
  symptoms: (both) => wordDifferences({ da: "Symptom", en: "Symptom" }, within(both, "symptoms"), "criteria"),
  lateEffects: (both) =>
    wordDifferences(
      { da: "Senfølge, der spørges om", en: "Late effect asked about" },
      within(both, "lateEffects"),
      "late-effects",
    ),
  sources: (both) => sourceDifferences(within(both, "sources")),
  analytes: (both) => analyteDifferences(within(both, "analytes")),
};

function ongoingPhrase(ongoing: Ongoing | null): Phrase {
  if (ongoing === null) return { da: "intet (behandlingen er slut)", en: "nothing (treatment has ended)" };
  const { treatmentPlan, hospitalKeeps, lasts } = ongoing;
  return phrase((l) => {
    const keeps = l === "da" ? "hospitalet beholder" : "the hospital keeps";
    const shared = hospitalKeeps === null ? "" : `, ${keeps} ${hospitalKeeps.text[l]} (»${hospitalKeeps.plain[l]}«)`;
    return `»${treatmentPlan}«${shared}${lasts === undefined ? "" : `, ${lasts[l]}`}`;
  });
}

/** "Version: 1 bliver til 2." */
function exchanged<Value>(
  group: ChangeGroup,
  what: Phrase,
  both: Both<Value>,
  shown: (value: Value) => Phrase,
): RuleChange {
  const [was, is] = [shown(both.before), shown(both.after)];
  return change(
    group,
    both,
    phrase((l) => `${what[l]}: ${was[l]} ${l === "da" ? "bliver til" : "becomes"} ${is[l]}.`),
  );
}

const NO_END: Phrase = { da: "videre (ingen slutdato)", en: "further notice (no end)" };

/** "Gælder nu fra 1. jan. 2027 (før: altid)." */
function otherDay(what: Phrase, both: Both<IsoDay | null>, none: Phrase): RuleChange {
  const shown = (day: IsoDay | null) => (day === null ? none : dayPhrase(dayOf(day)));
  const [was, is] = [shown(both.before), shown(both.after)];
  return change(
    "validity",
    both,
    phrase((l) => `${what[l]} ${is[l]} (${l === "da" ? "før" : "before"}: ${was[l]}).`),
  );
}

function came(group: ChangeGroup, what: Phrase, name: Phrase, item: object, at: string): RuleChange {
  return change(
    group,
    { before: null, after: item, at },
    phrase((l) => `${what[l]}: ${name[l]} ${l === "da" ? "er kommet til" : "added"}.`),
  );
}

function went(group: ChangeGroup, what: Phrase, name: Phrase, item: object, at: string): RuleChange {
  return change(
    group,
    { before: item, after: null, at },
    phrase((l) => `${what[l]}: ${name[l]} ${l === "da" ? "er udgået" : "removed"}.`),
  );
}

const RANGE: Phrase = { da: "Diagnosekoder", en: "Diagnosis codes" };

function rangeDifferences(both: Both<readonly CodeRange[]>): RuleChange[] {
  const shown = ({ from, to, except }: CodeRange): Phrase => ({
    da: `${from} til ${to}${except.length === 0 ? "" : ` undtagen ${except.join(", ")}`}`,
    en: `${from} to ${to}${except.length === 0 ? "" : ` except ${except.join(", ")}`}`,
  });
  return itemDifferences(both, ({ from, to }) => `${from}-${to}`, {
    added: (range, at) => [came("handover", RANGE, shown(range), range, at)],
    removed: (range, at) => [went("handover", RANGE, shown(range), range, at)],
    changed: (each) => [exchanged("handover", RANGE, each, shown)],
  });
}

const ANCHOR: FieldsTold<Anchor> = {
  name: (both) => [
    exchanged(
      "checks",
      { da: "Datoen, der tælles fra (felt)", en: "The date counted from (field)" },
      within(both, "name"),
      asWritten,
    ),
  ],
  label: (both) => [reworded({ da: "Datoen, der tælles fra", en: "The date counted from" }, within(both, "label"))],
  event: (both) => [reworded({ da: "Hændelsen, der tælles fra", en: "The event counted from" }, within(both, "event"))],
};

const EVENT: Phrase = { da: "Dato, som en kontrol venter på", en: "Date that a check waits for" };

const EVENT_FIELDS: FieldsTold<NamedDate> = {
  name: () => [], // the name of the item
  label: (both) => [reworded(EVENT, within(both, "label"))],
};

function eventDifferences(both: Both<readonly NamedDate[]>): RuleChange[] {
  return itemDifferences(both, ({ name }) => name, {
    added: (event, at) => [came("checks", EVENT, event.label, event, at)],
    removed: (event, at) => [went("checks", EVENT, event.label, event, at)],
    changed: (each) => differences(EVENT_FIELDS, each),
  });
}

function wordDifferences(what: Phrase, both: Both<readonly Symptom[]>, group: ChangeGroup): RuleChange[] {
  const fields: FieldsTold<Symptom> = {
    code: () => [], // the name of the item
    label: (each) => [reworded(what, within(each, "label"))],
    plain: (each) => [
      reworded(
        phrase((l) => `${what[l]} (${l === "da" ? "på patientens ark" : "on the patient's sheet"})`),
        within(each, "plain"),
      ),
    ],
    ring112: (each) => [
      reworded(
        phrase(
          (l) => `${what[l]} (${l === "da" ? "på patientens ark, ring 112" : "on the patient's sheet, ring 112"})`,
        ),
        within(each, "ring112"),
      ),
    ],
  };
  return itemDifferences(both, ({ code }) => code, {
    added: (word, at) => [came(group, what, word.label, word, at)],
    removed: (word, at) => [went(group, what, word.label, word, at)],
    changed: (each) => differences(fields, each),
  });
}

const SOURCE: Phrase = { da: "Kilde", en: "Source" };

const SOURCE_FIELDS: FieldsTold<Source> = {
  id: () => [], // the name of the item
  title: (both) => [exchanged("sources", SOURCE, within(both, "title"), asWritten)],
  where: (both) => [
    exchanged(
      "sources",
      phrase((l) => `${both.after.title} (${l === "da" ? "sted" : "place"})`),
      within(both, "where"),
      asWritten,
    ),
  ],
};

function sourceDifferences(both: Both<readonly Source[]>): RuleChange[] {
  return itemDifferences(both, ({ id }) => id, {
    added: (source, at) => [came("sources", SOURCE, asWritten(`${source.title}, ${source.where}`), source, at)],
    removed: (source, at) => [went("sources", SOURCE, asWritten(`${source.title}, ${source.where}`), source, at)],
    changed: (each) => differences(SOURCE_FIELDS, each),
  });
}

const ANALYTE: FieldsTold<Analyte> = {
  id: () => [], // the name of the item
  label: (both) => [reworded({ da: "Analysens navn", en: "The analyte's name" }, within(both, "label"))],
  codes: (both) => [relisted("analyses", named(both, { da: "koder", en: "codes" }), within(both, "codes"), asWritten)],
  unit: (both) => [exchanged("analyses", named(both, { da: "enhed", en: "unit" }), within(both, "unit"), asWritten)],
  aliases: (both) => [
    relisted(
      "analyses",
      named(both, { da: "andre skrivemåder af enheden", en: "other spellings of the unit" }),
      within(both, "aliases"),
      asWritten,
    ),
  ],
  plausible: (both) => [
    exchanged(
      "analyses",
      named(both, { da: "mulige værdier", en: "possible values" }),
      within(both, "plausible"),
      ([low, high]) => phrase((l) => `${numberPhrase(low)[l]}–${numberPhrase(high)[l]}`),
    ),
  ],
  note: (both) => [reworded(named(both, { da: "bemærkning", en: "note" }), within(both, "note"))],
};

function named({ after }: Both<Analyte>, what: Phrase): Phrase {
  return phrase((l) => `${after.label[l]}, ${what[l]}`);
}

const ANALYSIS: Phrase = { da: "Analyse", en: "Analyte" };

function analyteDifferences(both: Both<readonly Analyte[]>): RuleChange[] {
  return itemDifferences(both, ({ id }) => id, {
    added: (analyte, at) => [came("analyses", ANALYSIS, analyte.label, analyte, at)],
    removed: (analyte, at) => [went("analyses", ANALYSIS, analyte.label, analyte, at)],
    changed: (each) => differences(ANALYTE, each),
  });
}
