import { grouped } from "../grouped.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Evidence } from "../programme.ts";
import type { RuleChange } from "./change.ts";
import { fieldsPhrase, MARK_NAME, signedPhrase, sourcePhrase } from "./evidence-words.ts";
import { type Both, change } from "./field-differences.ts";
import { canonical, same } from "./same.ts";

type Entry = Omit<Evidence, "for">;

/** Fields of one rule whose evidence went from one entry to another; null: the field is new, or gone. */
interface Moved {
  fields: string[];
  before: Entry | null;
  after: Entry | null;
}

/** What changed about where a rule's numbers stand and who signed them, told once for the fields that changed alike. */
export function evidenceDifferences(rule: Phrase, both: Both<readonly Evidence[]>): RuleChange[] {
  // The entries may be cut otherwise and still say the same of every field: then there is nothing to tell.
  return movedFields(both).flatMap((each) => [
    ...sourceChanges(rule, each, both),
    ...signatureChanges(rule, each, both),
  ]);
}

function movedFields({ before, after }: Both<readonly Evidence[]>): Moved[] {
  const fields = [...new Set([...before, ...after].flatMap((entry) => entry.for))].sort();
  const moved = fields.map(
    (field): Moved => ({ fields: [field], before: entryFor(before, field), after: entryFor(after, field) }),
  );
  const differing = moved.filter((each) => !same(each.before, each.after));
  const alike = grouped(differing, (each) => canonical([{ before: each.before }, { after: each.after }]));
  return [...alike.values()].map((group) => ({ ...group[0], fields: group.flatMap((each) => each.fields) }));
}

function entryFor(evidence: readonly Evidence[], field: string): Entry | null {
  const entry = evidence.find((each) => each.for.includes(field));
  if (entry === undefined) return null;
  const { for: _fields, ...rest } = entry;
  return rest;
}

function sourceChanges(rule: Phrase, { fields, before, after }: Moved, both: Both<readonly Evidence[]>): RuleChange[] {
  const bare = (entry: Entry | null) => entry && { ...entry, signature: "unsigned" };
  if (same(bare(before), bare(after))) return [];
  const [was, is] = [shown(before, both.programmes.before.sources), shown(after, both.programmes.after.sources)];
  const names = fieldsPhrase(fields);
  const warning = changedLand(before, after) ? SAME_SOURCE : { da: "", en: "" };
  const says = phrase((l) =>
    l === "da"
      ? `Kilde til ${names.da} (${rule.da}): nu ${is.da}; før ${was.da}.${warning.da}`
      : `Source of ${names.en} (${rule.en}): now ${is.en}; before ${was.en}.${warning.en}`,
  );
  return [change("sources", { before, after, at: both.at }, says)];
}

const SAME_SOURCE: Phrase = {
  da: " Obs: kilden er den samme, men kaldes nu det modsatte af før (dansk eller udenlandsk): en af de to er forkert.",
  en: " Note: the source is the same, and is now called the opposite of before (Danish or foreign): one of the two is wrong.",
};

/** A source that was Danish in one version and foreign in the other, without being another source. */
function changedLand(before: Entry | null, after: Entry | null): boolean {
  const lands = [before?.mark, after?.mark];
  return before?.source === after?.source && lands.includes("verified-dk") && lands.includes("verified-foreign");
}

function shown(entry: Entry | null, sources: Parameters<typeof sourcePhrase>[1]): Phrase {
  if (entry === null) return { da: "ingen", en: "none" };
  const source = sourcePhrase(entry.source, sources);
  const note = entry.note === undefined ? "" : ` (${entry.note})`;
  return phrase((l) => `${source[l]}, ${MARK_NAME[entry.mark][l].toLowerCase()}${note}`);
}

function signatureChanges(
  rule: Phrase,
  { fields, before, after }: Moved,
  both: Both<readonly Evidence[]>,
): RuleChange[] {
  const signature = before?.signature ?? "unsigned";
  if (after === null || same(signature, after.signature)) return [];
  const [names, is, was] = [fieldsPhrase(fields), signedPhrase(after.signature), signedPhrase(signature)];
  const says = phrase((l) => `${rule[l]} (${names[l]}): ${is[l]}; ${l === "da" ? "før" : "before"} ${was[l]}.`);
  return [change("signatures", { before: before?.signature, after: after.signature, at: both.at }, says)];
}
