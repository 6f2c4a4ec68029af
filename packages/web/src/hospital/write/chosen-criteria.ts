import { type Criterion, changeableNumber } from "@foelgeskab/followup/criteria/criterion";
import type { ChosenCriterion } from "@foelgeskab/followup/epikrise";
import { compareDecimals, parseDecimal } from "@foelgeskab/followup/value";

/** Puts a criterion's new choice where the old one stood, or last; removed ones go. */
export function chosen(
  criteria: readonly ChosenCriterion[],
  next: ChosenCriterion | { id: string; remove: true },
): ChosenCriterion[] {
  const kept = "remove" in next ? [] : [next];
  if (!criteria.some(({ id }) => id === next.id)) return [...criteria, ...kept];
  return criteria.flatMap((each) => (each.id === next.id ? kept : [each]));
}

/** Confirms the given criteria and leaves the others as they are. */
export function confirmAll(
  criteria: readonly ChosenCriterion[],
  these: readonly Pick<Criterion, "id">[],
): ChosenCriterion[] {
  return these.reduce<ChosenCriterion[]>(
    (all, { id }) => chosen(all, { ...all.find((own) => own.id === id), id, confirmed: true }),
    [...criteria],
  );
}

/** The programme's own number of a criterion as decimal text; null where the letter must give it, undefined where the rule has none to change. */
export function programmesNumber({ rule }: Pick<Criterion, "rule">): string | null | undefined {
  const field = changeableNumber(rule);
  if (field === undefined) return undefined;
  const numbers: { [name: string]: unknown } = { ...rule };
  const number = numbers[field];
  return typeof number === "string" ? number : null;
}

/** Reads a limit as the author writes it, with comma or point, to the text that the letter holds; undefined for what is no number. */
export function parseLimit(text: string): string | undefined {
  const trimmed = text.trim();
  return parseDecimal(trimmed) === undefined ? undefined : trimmed.replace(",", ".");
}

/** Whether the author's number is another than the programme's; 0.2 and 0.20 are the same. */
export function deviates(own: string | undefined, programmes: string | null | undefined): boolean {
  const one = own === undefined ? undefined : parseDecimal(own);
  const other = programmes == null ? undefined : parseDecimal(programmes);
  return one !== undefined && other !== undefined && compareDecimals(one, other) !== 0;
}
