import { groupOf } from "@foelgeskab/followup/directory/cancer-group";
import { digitsOf } from "@foelgeskab/followup/directory/directory-number";
import type { CancerGroupView, Directory, NumberView } from "@foelgeskab/server/contract";

/** A group of the list: a cancer or a department, with its numbers; a cancer without any is there too. */
export interface NumberGroup {
  key: string;
  cancer: CancerGroupView | null;
  department: { name: string; organisation: string } | null;
  entries: NumberView[];
}

/** What the reader asks for. */
export interface Wanted {
  words: string;
  by: "cancer" | "department";
  ended: boolean;
  /** Whether a number is to be shown besides: those open now. */
  fits: (entry: NumberView) => boolean;
}

/** The list as the reader wants it. Every word must be found in what a number says of itself, its department or its cancers. */
export function findNumbers(list: Directory, wanted: Wanted, own: string): NumberGroup[] {
  const shown = list.entries.filter((entry) => (wanted.ended || entry.state !== "ended") && wanted.fits(entry));
  return wanted.by === "cancer" ? byCancer(list, shown, wanted) : byDepartment(list, shown, wanted, own);
}

function byCancer({ groups }: Directory, shown: readonly NumberView[], { words, fits }: Wanted): NumberGroup[] {
  return groups.flatMap((cancer) => {
    const numbers = shown.filter(({ cancers }) => cancers.includes(cancer.id));
    const entries = worstFirst(numbers.filter((entry) => finds(words, textOf(entry, [cancer]), [cancer])));
    const alone =
      numbers.length === 0 && fits === ALL && finds(words, normal(`${cancer.name.da} ${cancer.name.en}`), [cancer]);
    return entries.length > 0 || alone ? [{ key: cancer.id, cancer, department: null, entries }] : [];
  });
}

/** What fits everything: then cancers without a number are shown as well. */
export const ALL: Wanted["fits"] = () => true;

function byDepartment(
  { groups }: Directory,
  shown: readonly NumberView[],
  { words }: Wanted,
  own: string,
): NumberGroup[] {
  const found = shown.filter((entry) => {
    const cancers = groups.filter(({ id }) => entry.cancers.includes(id));
    return finds(words, textOf(entry, cancers), cancers);
  });
  const parties = [...Map.groupBy(found, ({ party }) => party)];
  return parties
    .toSorted(([one], [other]) => Number(other === own) - Number(one === own))
    .map(([party, entries]) => ({
      key: party,
      cancer: null,
      department: { name: entries[0]?.partyName ?? party, organisation: entries[0]?.organisation ?? "" },
      entries: worstFirst(entries),
    }));
}

function worstFirst(entries: readonly NumberView[]): NumberView[] {
  return entries.toSorted((one, other) => RANK[one.state] - RANK[other.state]);
}

const RANK = { stale: 0, live: 1, upcoming: 2, ended: 3 } as const;

function textOf(entry: NumberView, cancers: readonly CancerGroupView[]): string {
  const { phone, label, coordinator, partyName, organisation } = entry;
  const names = cancers.map(({ name }) => `${name.da} ${name.en}`);
  return normal([phone, digitsOf(phone), label, coordinator, partyName, organisation, ...names].join(" "));
}

/** A word that is a diagnosis finds its group, whatever the group is called. */
function finds(words: string, text: string, cancers: readonly CancerGroupView[]): boolean {
  return normal(words)
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) => text.includes(word) || isCodeOf(word, cancers));
}

function isCodeOf(word: string, cancers: readonly CancerGroupView[]): boolean {
  const code = /^d?([cd]\d\d)\d*$/.exec(word)?.[1];
  return code !== undefined && groupOf(cancers, `D${code.toUpperCase()}`) !== undefined;
}

function normal(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
