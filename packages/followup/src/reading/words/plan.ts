import { wordList } from "./word-list.ts";

/** Ways to say that treatment has ended or that none is planned. Patterns on folded text, each of one thought. */
export const ENDED: readonly RegExp[] = [
  /faerdigbehandlet|udbehandlet|(?<![a-z])slutbehandlet|faerdig (?:med|i)(?: [a-z]+){0,2} behandling|behandling(?:en)? (?:er )?(?:afsluttet|slut|ophoert)(?=[.,;]|$)|(?<![a-z])intet planlagt|betragtes som (?:kureret|rask|helbredt)|(?<![a-z])er (?:kureret|helbredt|raskmeldt)|ikke planlag[a-z]* (?:yderligere|mere|andet)|planlaegges ikke (?:yderligere|mere|andet)/,
  // behandlingen er (dermed) afsluttet / slut / ophørt
  /(?:behandling(?:en|er|erne)?|kemo(?:terapi)?(?:en)?|straaler?(?:ne)?)(?: [a-z]+){0,3} (?:er|blev|er nu)(?: [a-z]+){0,3} (?:afsluttet|slut|ophoert|faerdig|gennemfoert|seponeret|tilendebragt|bragt til ende|forbi|overstaaet)/,
  // ingen (yderligere) behandling, ikke mere behandling, ikke planlagt yderligere
  /(?<![a-z])(?:ingen|ikke|hverken)(?: [a-z.]+){0,4} (?:behandling(?:er)?|beh\.|behandles|kraeftbehandling|efterbehandling|kemoterapi|kemo|radiojod|medicin|terapi|kur|kure|straaler|straalebehandling)(?![a-z])/,
  /(?:behandling(?:en)?|behandles|beh\.)(?: [a-z]+){0,3} (?:ikke|ej)(?: [a-z]+){0,2} (?:planlagt|yderligere|videre|mere|indiceret|noedvendig)/,
  /(?<![a-z])behandles ikke (?:yderligere|videre|mere)/,
  /(?:planlaegges|planlagt|indikation for|gives|tilbydes|faar|skal have) (?:[a-z]+ )?(?:ingen|ikke)(?: [a-z.]+){0,4} (?:behandling|mere|yderligere|kemo[a-z]*)/,
  /(?<![a-z])(?:afsluttet|stoppet|ophoert med)(?: al| aktiv| onkologisk| sin| endokrin| adjuverende){0,2} behandling(?![a-z])/,
  /(?:ikke|ingen)(?: [a-z]+){0,3} (?:planlagt|planlaegges)(?: [a-z]+){0,3} (?:behandling|skyllebehandling|[a-z]*behandling|kemoterapi|operation)/,
  /(?<![a-z])ikke (?:planer om|hensigt|til hensigt)(?: [a-z]+){0,4} behandle?/,
  /behandlingsfri|uden (?:aktiv|igangvaerende|yderligere) behandling/,
];

/** Words of one treatment that ended, or of a kind that never was: they say nothing of what comes. */
export const ONE_TREATMENT_ONLY =
  /ingen (?:adjuverende|neoadjuverende|adj\.|forudgaaende|supplerende)(?: [a-z]+)? ?(?:behandling|kemo|kemoterapi|beh\.)/;

/** Said of a medicine: it goes on. */
export const GOES_ON: readonly string[] = wordList(`
  fortsætter*, fortsættes, fortsat, uændret, som hidtil, indtil videre, seponeres ikke, vedvarende, fast, skal tage,
  tager, gives, får, er i*, i behandling med, dagligt, dgl., vedligehold*, livslang*, sprøjter, depot*, injektion*,
  videreføres, bibeholdes, behandles, genoptages, startes, opstartes
`);
