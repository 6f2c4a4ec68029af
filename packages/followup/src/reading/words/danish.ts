import { wordList } from "./word-list.ts";

/** Words that nearly every Danish letter has and letters in other languages do not. */
export const DANISH_WORDS: readonly string[] = wordList(`
  og, af, til, hos, ikke, uden, ved, efter, også, på, egen, læge, e.l., pt., afd., hver, måned*, mdr., år, årligt,
  blev, har, er, vi, kontrol*, opfølgning*, udleveret, behandling*, henvis*, genhenv*, opereret, med, fra, for,
  ingen, forløb*, patienten, blodprøve*, komplikation*, afsluttet, dgl., beh.
`);
