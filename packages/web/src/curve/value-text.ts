import type { CurvePoint } from "@foelgeskab/server/contract";
import { numberPhrase } from "@foelgeskab/followup/phrase";
import type { Language } from "../texts/i18n.ts";

/** A value as people write it: "0,26" or "< 0,1". A bound is never shown as a number. */
export function valueText(point: Pick<CurvePoint, "value" | "comparator">, language: Language): string {
  const number = numberPhrase(point.value)[language];
  return point.comparator === "" ? number : `${point.comparator} ${number}`;
}

/** A tick of an axis as people write it: "0,1". */
export function tickText(tick: number, language: Language): string {
  return numberPhrase(String(tick))[language];
}
