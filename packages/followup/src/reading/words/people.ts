import { wordList } from "./word-list.ts";

/** Relatives: what is said of them is not the patient's. */
export const RELATIVES: readonly string[] = wordList(`
  hustru*, kone, konen, ægtefælle*, hendes mand, sin mand, ægtemand*, samlever*, mor, moderen, moren, far, faderen,
  faren, søster*, bror, broderen, broder, datter*, søn, sønnen, søskende, moster, faster, farfar, morfar, mormor,
  farmor, familie*, svigerinde*, arvelig*, disponeret
`);

/** General practice, as letters address it. */
export const GENERAL_PRACTICE: readonly string[] = wordList(`
  e.l., e.l, egen læge, egen læges, praktiserende læge*, almen praksis, hos jer, jeres, familielæge*, i praksis,
  alment praktiserende, lægehus*, i bedes, bedes i, vi beder, de bedes, du bedes, jer om, dem kontrollere, må i gerne,
  i må gerne, beder dem, beder jer, hos dig, hos dem
`);

/** The hospital, as its own letters speak of it. */
export const HOSPITAL: readonly string[] = wordList(`
  i vores klinik, vores klinik, i vores afdeling, vores afdeling, vores sygeplejerske*, af urolog*, af onkolog*, af kirurg*, af
  ambulatoriet, af klinikken, af afdelingen, i urologisk*, hos os, i vores ambulatorium, i vores regi, vores ambulatorium, her i, her i huset, her på, i ambulatoriet, i
  amb., i afdelingen, på afdelingen, ambulant hos*, på hospitalet, på sygehuset, i hospitalsregi, i sygehusregi,
  hospitalsregi, vi indkalder, indkalder vi, vi selv, indkaldes af*, indkaldes herfra, bestilles af os, bestilles
  herfra, af os, varetages af os, af afd*, ses af onkolog*, ses af*, fælles ambulatorium, vi ser*, vi kontrollerer, vi følger,
  vi tager, fra vores side, i stråleterapien, i onkologisk*, i urologisk*, på onkologisk*, på urologisk*, i klinikken
  her, i melanomcentret, hos onkolog*, hos urolog*, ved os, afdelingens regi, stomiambulatori*, senfølgeklinik*
`);

/** What hospitals do themselves: scans and scopes. */
export const MODALITIES: readonly string[] = wordList(`
  ct*, mr, mr-*, pet*, mammografi*, koloskopi*, cystoskopi*, *skopi, *skopier, skanning*, scanning*, ultralyd*,
  røntgen*, dexa*, scintigrafi*
`);

/** Who signs a letter: their names stand under the last heading, and are none of it. */
export const SIGNERS: readonly string[] = wordList(`
  læge, overlæge, afdelingslæge, sekretær, mvh, hilsen, sygeplejerske, amb., sekr.
`);
