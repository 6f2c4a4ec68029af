import { hoursPhrase, parseHours } from "@foelgeskab/followup/directory/opening-hours";
import { useLanguage } from "../texts/say.ts";

/** Gives hours in the reader's language; what no machine can read stays as it was written. */
export function useHours(): (hours: string) => string {
  const language = useLanguage();
  return (hours) => {
    const spans = parseHours(hours);
    return spans === undefined ? hours : hoursPhrase(spans)[language];
  };
}
