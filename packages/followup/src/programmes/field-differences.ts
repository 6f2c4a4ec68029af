import { type Phrase, phrase } from "../phrase.ts";
import type { Evidence, Programme } from "../programme.ts";
import type { ChangeGroup, RuleChange } from "./change.ts";
import { same } from "./same.ts";

/** The same thing in two programmes: how it was, how it is, where it stands, and the programmes for names and units. */
export interface Both<Thing> {
  before: Thing;
  after: Thing;
  at: string;
  programmes: { before: Programme; after: Programme };
}

/** A sentence for every field that a thing has: the compiler misses none. Each is asked only where its field differs. */
export type FieldsTold<Thing> = { [Field in keyof Thing]-?: (both: Both<Thing>) => RuleChange[] };

/** Asks every field that differs for its changes. */
export function differences<Thing extends object>(told: FieldsTold<Thing>, both: Both<Thing>): RuleChange[] {
  const fields = Object.keys(told) as (keyof Thing & string)[]; // the table has the fields of the thing and no others
  return fields.flatMap((field) => (same(both.before[field], both.after[field]) ? [] : told[field](both)));
}

/** What is told of the items of a list that came, went, or differ. */
export interface ItemsTold<Item> {
  added(item: Item, at: string): RuleChange[];
  removed(item: Item, at: string): RuleChange[];
  changed(both: Both<Item>): RuleChange[];
}

/** Compares two lists by the items' own names; their order does not matter. */
export function itemDifferences<Item>(
  { before, after, at, programmes }: Both<readonly Item[]>,
  nameOf: (item: Item) => string,
  told: ItemsTold<Item>,
): RuleChange[] {
  const byName = (list: readonly Item[]) => new Map(list.map((item) => [nameOf(item), item]));
  const [was, is] = [byName(before), byName(after)];
  const stayedOrWent = [...was].flatMap(([name, old]) => {
    const [now, place] = [is.get(name), `${at}.${name}`];
    if (now === undefined) return told.removed(old, place);
    return same(old, now) ? [] : told.changed({ before: old, after: now, at: place, programmes });
  });
  const came = [...is].filter(([name]) => !was.has(name)).flatMap(([name, now]) => told.added(now, `${at}.${name}`));
  return [...stayedOrWent, ...came];
}

/** The same field in both. */
export function within<Thing, Field extends keyof Thing & string>(
  { before, after, at, programmes }: Both<Thing>,
  field: Field,
): Both<Thing[Field]> {
  return { before: before[field], after: after[field], at: at === "" ? field : `${at}.${field}`, programmes };
}

/** One change, of a field. */
export function change(
  group: ChangeGroup,
  { before, after, at }: Pick<Both<unknown>, "before" | "after" | "at">,
  says: Phrase,
  signed: boolean | null = null,
): RuleChange {
  return { group, at, before: before ?? null, after: after ?? null, signed, says: phrase((l) => closed(says[l])) };
}

function closed(sentence: string): string {
  return /[.?!«”]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Words that were rewritten: "Navn: »før« hedder nu »nu«." */
export function reworded(
  what: Phrase,
  both: Both<Phrase | null | undefined>,
  group: ChangeGroup = "words",
): RuleChange {
  const [was, is] = [both.before ?? NO_TEXT, both.after ?? NO_TEXT];
  return change(
    group,
    both,
    phrase((l) => {
      if (was[l] === is[l])
        return l === "da"
          ? `${what.da}: kun den engelske tekst er ændret.`
          : `${what.en}: only the Danish text has changed.`;
      return l === "da"
        ? `${what.da}: »${was.da}« hedder nu »${is.da}«.`
        : `${what.en}: “${was.en}” now reads “${is.en}”.`;
    }),
  );
}

const NO_TEXT: Phrase = { da: "ingen tekst", en: "no text" };

/** A list of plain names that lost or gained some: "Diagnosekoder: DC61 er kommet til; DC619 er udgået." */
export function relisted(
  group: ChangeGroup,
  what: Phrase,
  both: Both<readonly string[]>,
  shown: (name: string) => Phrase,
  signed: boolean | null = null,
): RuleChange {
  const come = both.after.filter((name) => !both.before.includes(name)).map(shown);
  const gone = both.before.filter((name) => !both.after.includes(name)).map(shown);
  const list = (names: readonly Phrase[], l: "da" | "en") => names.map((name) => name[l]).join(", ");
  const says = phrase((l) => {
    const parts = [
      ...(come.length === 0 ? [] : [l === "da" ? `${list(come, l)} er kommet til` : `${list(come, l)} added`]),
      ...(gone.length === 0 ? [] : [l === "da" ? `${list(gone, l)} er udgået` : `${list(gone, l)} removed`]),
    ];
    return `${what[l]}: ${parts.join("; ")}.`;
  });
  return change(group, both, says, signed);
}

/** Whether a named clinician stands behind a field of a rule; null where no evidence speaks for it. */
export function isSigned(evidence: readonly Evidence[], ...fields: readonly string[]): boolean | null {
  // "suggested 20" speaks for one of the values of "suggested"
  const own = evidence.filter((entry) =>
    entry.for.some((field) => fields.some((each) => each === field || field.startsWith(`${each} `))),
  );
  return own.length === 0 ? null : own.every(({ signature }) => signature !== "unsigned");
}
