import { wordList } from "./word-list.ts";

/** Any treatment of the cancer, by its general names. */
const TREATMENT =
  "(?<![a-z])(?:beh\\.?|kemo(?:en)?|straaler(?:ne)?|kure?(?:n|ne)?|radiojod|[a-z]{0,25}(?:behandling(?:en|er|erne)?|terapi(?:en|er)?|medicin))(?![a-z])";
const OVER =
  "(?:afsluttet|afsl\\.|slut|ophoert|faerdig|gennemfoert|fuldfoert|seponeret|tilendebragt|bragt til ende|til ende|forbi|overstaaet|ovre)(?![a-z])";
const NO = "(?<![a-z])(?:ingen|ikke|intet|hverken|ej)";
const MORE = "(?:mere|yderligere|videre|flere|andet|nyt)";
const some = (most: number): string => `(?: [a-z.]+){0,${most}}`;

/** Ways to say that treatment has ended or that none is planned. Patterns on folded text, each of one thought. */
export const ENDED: readonly RegExp[] = [
  // færdigbehandlet, er kureret, ude af behandling, færdig med sin behandling, afsluttet behandlingsmæssigt
  /faerdigbehandlet|udbehandlet|(?<![a-z])slutbehandlet|betragtes som (?:kureret|rask|helbredt)|betragter (?:vi )?(?:ham|hende|pt\.?|patienten) som (?:kureret|rask|helbredt)|(?<![a-z])er (?:kureret|helbredt|raskmeldt)|behandlingsfri/,
  /(?:faerdig (?:med|i)|kommet igennem|(?<![a-z])ude af)(?: [a-z]+){0,3} [a-z]{0,25}behandling(?:en)?(?![a-z])|(?:afsluttet|afsl\.?|faerdig) behandlingsmaessigt|behandlingsmaessigt (?:er )?(?:[a-z]+ )?(?:afsluttet|faerdig)/,
  /(?<![a-z])(?:afsluttet|stoppet|ophoert med)(?: al| aktiv| onkologisk| sin| endokrin| adjuverende){0,2} behandling(?![a-z])|uden (?:aktiv|igangvaerende|yderligere) behandling/,
  // behandlingen er (dermed) afsluttet, anses for gennemført, beh. slut, kræftbehandlingen sluttede
  new RegExp(`${TREATMENT}${some(3)} (?:er|blev|er nu|anses|betragtes|vurderes)${some(3)} ${OVER}`),
  new RegExp(`(?:behandling(?:en)?|beh\\.?)(?: er)?:? ${OVER}(?=[.,;]|$)`),
  /(?<![a-z])(?:kraeft|hele |den onkologiske )?behandling(?:en)?(?: [a-z]+){0,3} (?:sluttede|ophoerte|stoppede)/,
  // er sluttet i behandling, ingen planer om at behandle, lægges ikke op til mere, der skal ikke ske mere, herefter intet
  /(?<![a-z])(?:sluttet|ophoert|stoppet) (?:i|med|paa) [a-z]{0,25}behandling(?:en)?(?![a-z])|(?:ingen|ikke) planer om (?:at )?(?:behandle|mere|yderligere)|laegges ikke op til (?:mere|yderligere|andet|behandling)|skal ikke ske (?:mere|yderligere|andet)(?=[.,;]|$)|givet den behandling(?:,)? der skal/,
  // ingen (yderligere) behandling, ikke mere behandling, hverken kemo eller stråler
  new RegExp(`(?:(?<![a-z])der (?:gives|planlaegges|foreligger) )?${NO}${some(4)} (?:behandles|${TREATMENT})`),
  // behandling er ikke planlagt, er der ikke brug for, har ikke været på tale
  new RegExp(
    `(?:${TREATMENT}|behandles)${some(4)} (?:ikke|ej|ingen|ikke laengere)${some(3)} (?:planlagt|yderligere|videre|mere|indiceret|noedvendig|aktuel|brug for|behov|grundlag|indikation|paa tale|tale om)`,
  ),
  /(?<![a-z])behandles ikke (?:yderligere|videre|mere)/,
  // færdig, hvad behandling angår
  /(?<![a-z])(?:faerdig|slut|afsluttet)(?: [a-z]+){0,4},? (?:hvad|for saa vidt)(?: [a-z]+)? [a-z]*behandling(?:en)? angaar/,
  // intet (yderligere) planlagt, ikke mere at tilbyde, der skal ikke mere til
  new RegExp(
    `(?:planlaegges|planlagt|gives|tilbydes|faar|skal have|skal (?:der )?gives) (?:[a-z]+ )?${NO}${some(3)} ${MORE}`,
  ),
  new RegExp(
    `${NO}(?: [a-z]+){0,2} ${MORE}(?: [a-z]+){0,3} (?:planlagt|at tilbyde|at goere|til|behandlingsmaessigt|onkologisk)`,
  ),
  new RegExp(`(?<![a-z])(?:intet|ikke|ingenting)(?: ${MORE})? planlag[a-z]*`),
  // ikke planer om at behandle, ikke ordineret kræftmedicin
  /(?<![a-z])ikke (?:planer om|hensigt|til hensigt|grundlag for|grund til)(?: [a-z]+){0,4} behandl/,
  new RegExp(`(?:skal|bliver) (?:der )?ikke (?:gives|givet|ordineret|have) ${MORE}`),
];

/** Words of one treatment that ended, or of a kind that never was: they say nothing of what comes. */
export const ONE_TREATMENT_ONLY =
  /ingen (?:adjuverende|neoadjuverende|adj\.|forudgaaende|supplerende)(?: [a-z]+)? ?(?:behandling|kemo|kemoterapi|beh\.)|ikke (?:faaet|modtaget|givet|haft) |hvis |foelger? af/;

/** What stands alone under the heading of the plan and says that nothing follows. */
export const NOTHING_FOLLOWS =
  /^(?:(?:er )?(?:ingen|intet|nej|0|afsluttet|afsl\.|slut|ophoert|faerdig)(?=[.,;]|$| (?:paa nuvaerende|aktuel|for tiden|p\.t|pt\.|planlagt|yderligere|herfra|i |d\.|den |\d))|(?:ikke|intet|ingen) (?:planlagt|mere|yderligere|videre|flere|aktuelt))/;

/** Said of a medicine: it goes on. */
export const GOES_ON: readonly string[] = wordList(`
  fortsætter*, fortsættes, fortsat, uændret, som hidtil, indtil videre, seponeres ikke, vedvarende, fast, skal tage,
  tager, gives, får, er i*, er sat på, er nu sat på, står på, recept på, ordineret, i behandling med, dagligt, dgl., vedligehold*, livslang*, sprøjter, depot*, injektion*,
  videreføres, bibeholdes, behandles, genoptages, startes, opstartes
`);

/** A treatment of any name, and that it goes on or depends: touched, but without medicine, dose and end. */
export const SOME_TREATMENT =
  /behandl|(?<![a-z])beh\.|sproejt|hormon|medicin|injektion|tablet|(?<![a-z])piller?(?![a-z])|(?<![a-z])kure?n?(?![a-z])|terapi(?:en)?(?![a-z])|depot/;
export const LOOSELY_ON =
  /fortsaet|viderefoer|koere[rs]? videre|bibehold|(?:bliver?|blive) (?:paa|i)(?![a-z])|uaendret|hidtil|indtil videre|foreloebig|(?:er|gaar) (?:stadig|fortsat|sat) i|ved behov|efter (?:behov|aftale)|som vanligt|retningslinje|i en (?:aarraekke|periode)|et stykke tid|(?:faar|tager) (?:stadig|fortsat|fremdeles)|(?:gives|startes|opstartes|indledes)(?: [a-z]+){0,2} (?:kun|foerst)|(?:kun|foerst),? (?:ved|hvis|naar)(?![a-z])|styres af|varetages af|(?<![a-z])(?:pn|p\.n)\.?(?![a-z])/;

/** Said of a medicine: it may come. */
export const MAY_COME: readonly string[] = wordList(`
  overvejes, tages op, hvis han får, hvis hun får, evt., eventuelt, kan blive, kunne, ved progression,
  forsøges først, først ved, tidligere
`);

/** Said of a medicine: it is over. */
export const OVER_NOW: readonly string[] = wordList(`
  er sluttet, er stoppet, seponeret, ophørt, afsluttet, pauseret, overstået, sluttede, stoppede, ophørte, ovre, slut,
  gennemført, fuldført
`);

/** Behind the end of one treatment, a new statement that something is taken from then on: "…, herefter tager hun", "… og er nu sat i". */
const THEN =
  "(?:[,;:]|(?<![a-z])(?:og|men|hvorefter))(?: [a-z.]+){0,4}? (?:tager|faar|er i|er paa|gaar i|sat i|sat paa|skal have|skal tage|behandles|fortsaetter|bruger|herefter|derefter|hvorefter|nu|fremover|fortsat|begyndt|overgaar til|overgaaet til|skifter til|skiftet til|i stedet)(?![a-z])";

/** What opens a new statement behind an end. */
export const NEW_STATEMENT = /[,;]|(?<![a-z])(?:og|men|mens|hvorefter)(?![a-z])/;
/** What an end leaves out: "færdigbehandlet bortset fra …". */
export const EXCEPTED =
  /^ end(?![a-z])|bortset fra|fraset|undtag(?:en|else)|paa naer|ud ?over|(?:andet|andre|anden|yderligere|mere|videre)(?: [a-z]+)? end(?![a-z])|recept paa/;
/** What tells of a medicine as something that was: "afsluttet efter 5 år med letrozol". */
export const TOLD_AS_PAST =
  /(?<![a-z])(?:efter|fik|faaet|vaeret|haft|taget|var|blev|modtog|modtaget|gennemgik|givet|inkl\.?|inklusive|herunder|tidligere)(?![a-z])/;
/** Medicines of no name: "herefter tabletter", "får nu indsprøjtninger"; not those "mod hedeture". */
export const UNNAMED_MEDICINE = new RegExp(
  `${THEN}(?: [a-z\\d.]+){0,3} (?:[a-z-]*hormon[a-z]*|vedligehold[a-z]*|efterbehandling|tablet[a-z]*|piller?|sproejter?|indsproejtning[a-z]*|infusion[a-z]*)(?![a-z])(?! (?:mod|for) (?!sygdommen|[a-z]*kraeft))`,
);

/** What replaces the thyroid gland, and holds its cancer down. */
export const THYROID_HORMONES: readonly string[] = wordList(`
  levothyroxin*, eltroxin, euthyrox, levaxin, thyroxin
`);

/** Said of a treatment: it goes on, or is still to come. */
export const GOES_ON_OR_COMES: readonly string[] = wordList(`
  fortsætter, fortsættes, fortsat, uændret, seponeres ikke, vedvarende, fast, overvejes, forventes, planlægges,
  tilbydes, evt., kan blive
`);
