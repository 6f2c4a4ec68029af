import { textBefore } from "../span.ts";

/** Words that deny what follows them in the same phrase. */
const DENIES =
  /(?<![a-z\d.,])(?:ingen|intet|ikke|uden|u\.|aldrig|hverken|benaegter|negerer|afkraefter|fri for|0(?![.,])|heller ikke|uaendret ingen)(?![a-z\d])/g;
/** What ends the phrase: a comma that opens a new statement, a "men", a "har". */
const PHRASE_ENDS =
  /[;:.]|, (?:men|dog|bortset|har|fortsat|ellers|herudover)|(?<![a-z])(?:men|dog|bortset fra|udover|ud over|undtagen|fraset|andet end|andre end)(?![a-z])|(?<=behandling|terapi|medicin) end(?![a-z])/;

/** Whether what stands at a place is denied by its own phrase: "ingen tarmgener", "uden feber eller smerter". */
export function isDenied(text: string, at: number): boolean {
  const before = textBefore(text, at, 70);
  const last = [...before.matchAll(DENIES)].at(-1);
  if (last === undefined) return false;
  const between = before.slice(last.index + last[0].length);
  return !PHRASE_ENDS.test(between) && !/^ (?:mindst|kun)(?![a-z])/.test(between); // "ikke mindst" denies nothing
}
