import { wordList } from "./word-list.ts";

/** The general words for what a treatment leaves behind: said to be none, they fill the element (the guide: an express "ingen" or "ukompliceret"). */
export const AFTER_EFFECT: readonly string[] = wordList(`
  komplikation*, senfølge*, bivirkning*, eftervirkning*, følger, generne, følgerne, følgevirkning*, gener, mén, klager, problemer,
  sequelae, sekvelae, symptomer, skader, skavanker, ubehag
`);

/** One word for a course without any. */
export const UNCOMPLICATED: readonly string[] = wordList(`
  ukompliceret*, komplikationsfri*, komplikationsfrit, uden komplikationer, upåfaldende forløb, symptomfri, gener-fri,
  generfri, helt uden gener, velbefindende, uden men, er i habituel tilstand, forløbet helt glat, glat forløb, glat
  efterforløb, glat operation, intet tilstødt, ikke tilstødt noget, ikke stødt noget til, kommet sig helt, kommet sig
  fuldt, kommet sig fuldstændigt, fuldt restitueret, er helt restitueret, uden problemer
`);

/** Troubles that may come, not ones that are there (the guide: "not a list of possible risks"). */
export const RISKS: readonly string[] = wordList(`
  kan forekomme, kan opstå, kan komme, kan give, kan få, kan udvikle, kan ses, risiko for, risici, risikoen for,
  mulige, potentielle, på sigt kan, øget risiko, obs for, vær opmærksom på, hyppige senfølger er, typiske senfølger,
  almindelige senfølger, man kan opleve, kan opleves
`);

/** What was so before: how the disease was found, not what its treatment left. */
export const BEFORE: readonly string[] = wordList(`
  debuterede*, debut, henvist pga., henvist på grund af, henvist med, udredt for, udredt pga., opdaget pga., opdaget
  ved, fundet ved, fundet pga., på baggrund af, initialt, præsenterede*, symptomdebut, ved henvisningen, forud for,
  før operationen, før behandlingen, blev undersøgt for, kom med, anledning af, tidligere astma, kendt med
`);

/** Words that say a trouble is there today. */
export const PERSISTS: readonly string[] = wordList(`
  tilbagevendende, recidiverende, går til, går i, modtager, kompressions*, må bruge, kræver, behandles for, i
  behandling for, fortsat, stadig, vedvarende, blivende, generes, generet, døjer, plages, plaget, bruger, har nu, nu, kronisk*,
  daglig*, dgl., dgl, har, lider af, klager over, om natten, i dag, må op, persisterende, varig*, generer, oplever,
  behøver
`);

/** What the patient no longer can, or lives with since: troubles told in everyday words, on folded text. */
export const TOLD_TROUBLES: readonly RegExp[] = [
  // rejsningen er ikke kommet tilbage, smagen er ikke, som den var
  /(?:rejsning|potens|erektion|smag|lugtesans|hoerelse|syn|stemme|kontinens|kraefter|kraft|appetit|foelesans|fertilitet|menstruation|vandladning|haar)[a-z]*(?: [a-z]+){0,3} (?:ikke|aldrig|kun|endnu ikke)(?: [a-z]+){0,2} (?:tilbage|vendt|kommet|normal[a-z]*|som foer|som den var)/,
  // har mistet smagen, har tabt hørelsen, har svært ved at synke, kan ikke løfte armen, må op om natten
  /(?<![a-z])(?:mistet|tabt) (?:[a-z]+ )?(?:smag|lugt|hoer|syn|foel|kraft|haar|vaegt|negl|rejsning|potens|stemme|appetit)|(?:har|faaet) (?:lidt |det )?svaert ved|(?<![a-z])kan (?:ikke|daarligt|kun)(?: [a-z]+){0,3} (?:loefte|holde|synke|spise|smage|lugte|hoere|gaa|sidde|ligge|sove|strakke|boeje|gabe|tygge|maerke|foele|lade vandet|faa rejsning)/,
  /(?<![a-z])(?:maa|skal) op(?: [a-z0-9]+){0,3} (?:nat|natten|gange)|(?:fingr|taeer|foedder|haender)[a-z]*(?: er)? (?:sover|sovende|summer|prikker|braender)|(?:bruger|gaar med)(?: [a-z0-9]+){0,2} (?:bind|ble|bleer|indlaeg|stok|rollator|kompression[a-z]*)|loeber (?:vandet|urinen|fra)|vandet loeber|(?:han|hun|pt\.?|patienten) (?:[a-z]+ )?(?:laekker|drypper|hoster|sveder|fryser|halter|snubler|ryster|hvaeser)(?![a-z])|indlaeg(?![a-z])|trusseindlaeg|tisser i|(?<![a-z])neglene?(?: [a-z]+){0,2} (?:af|loesnet|faldet)|(?:arm|ben|fod|haand)(?:en|et)?(?: [a-z]+)? haever|(?:kan|faar) ikke (?:faa )?(?:stand|den op)|samlivet(?: [a-z]+){0,2} (?:stille|ophoert|slut)|loes mave|loes affoering|luft i maven/,
  // er steril, er blevet døv, har fået diabetes, stofskiftet er lavt, måtte indlægges med …
  /(?<![a-z])(?:er|bliver|blev|blevet)(?: [a-z]+)? (?:steril|infertil|doev|hoerehaemmet|inkontinent|impotent|lam|kort for hovedet|forpustet|afkraeftet|udtraettet|kateterbaerer)|(?:faaet|udviklet|fik|har) (?:[a-z]+ )?(?:diabetes|sukkersyge|forhoejet blodtryk|hjertesvigt|atrieflimren|lavt stofskifte|lavt blodtryk|blodforgiftning|koldbrand|kateter)|stofskiftet(?: [a-z]+){0,2} lavt|(?:indlagt|indlaegges|genindlagt|reopereret|reoperation|opereret igen)(?: [a-z0-9]+){0,3} (?:med|for|pga|paa grund af) [a-z]{4,}/,
  // der er kommet en bugt i arret
  /(?<![a-z])(?:kommet|opstaaet|tilstoedt)(?: [a-z]+){0,3} (?:bugt|udposning|bule|hul|revne|sprang|fordybning)/,
];

/** Everyday words for being worse off, that say nothing of how. */
export const SOMEHOW_AFFECTED =
  /(?<![a-z])(?:praeget|maerket|paavirket) af(?: [a-z]+){0,2} (?:behandling|forloeb|sygdom|operation|kemo|straaler)[a-z]*|(?:sit at )?slaas med[^,.;]{0,30}|har sit at [^,.;]{0,40}|har lidt (?:men|gener|af hvert)[^,.;]{0,30}|efter omstaendighederne/;

/** Words that say a trouble is over. */
export const OVER: readonly string[] = wordList(`
  svundet, svundne, forbigående, selvlimiterende, i ro, nu ok, ophørt, aftaget, helet, remission, overstået,
  forsvundet, kortvarig*, behandlet med antibiotika, lagt tilbage, ophelet, postop. sårinfektion, i efterforløbet,
  restitueret
`);
