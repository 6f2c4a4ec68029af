/** Ways to say something that no list of words holds, on folded text; each pattern is one thought. */

/** Sending the patient back, in verbs. */
export const SEND_BACK: readonly RegExp[] = [
  // send ham igen, sendes tilbage, sender ham retur til os
  /(?<![a-z])(?:send|sende|sendes|sender)(?: [a-z.]+){0,3} (?:igen|tilbage|retur|til os|hertil)/,
  // sendes han til vores ambulatorium
  /(?<![a-z])sendes? (?:han|hun|ham|hende|pt\.?|patienten) til/,
  // vil vi gerne se hende igen, skal han ses her
  /(?:vil vi (?:gerne )?|skal vi |skal )(?:se|ses|vurdere)(?: [a-z.]+){0,3} (?:igen|her|hos os|inden|i amb|hurtigt)/,
  // tager vi ham tilbage, ser vi hende straks, vil vi gerne have ham retur, vi vil gerne kontaktes
  /(?<![a-z])(?:tager|ser|modtager|overtager) (?:vi )?(?:gerne |meget gerne )?(?:(?:ham|hende|pt\.?|patienten) )?(?:gerne )?(?:tilbage|ind|igen|retur|straks|hurtigt|hos os|her)|(?<![a-z])vi (?:tager|ser) (?:gerne )?(?:ham|hende|pt\.?|patienten)/,
  /vil vi (?:[a-z]+ )?(?:have|se|hoere|kontaktes|vurdere|tage|modtage|orienteres)|(?<![a-z])vi vil (?:meget )?(?:gerne )?(?:se|have|kontaktes|hoere|modtage|vurdere|orienteres)/,
  /hoerer vi fra|velkommen (?:her|igen|tilbage|hos os|retur)|(?:skal|maa|kan) (?:han|hun|pt\.?|patienten) (?:tilbage|retur|hertil|til os|ses (?:her|hos))|til os igen|(?<![a-z])hertil igen/,
  /(?:ring|skriv)(?: [a-z]+){0,2} (?:og )?faa (?:en )?(?:ny )?tid|staar (?:gerne )?til raadighed (?:igen )?ved (?!spoergsmaal|tvivl)|(?<![a-z])reager(?:es)?(?: [a-z]+)? (?:paa|ved|hvis|naar)|ny henvisning|saa (?:henvis|send)|oenskes (?:han|hun|pt\.?|patienten) (?:set|henvist|vurderet)/,
  // ser du hende gerne sendt herind, retur til ambulatoriet ved
  /gerne(?: [a-z]+){0,2} (?:sendt|henvist)(?![a-z])|(?<![a-z])(?:ved|hvis|naar) .*(?<![a-z])retur\.?$|(?<![a-z])(?:tilbage|retur) til (?:ambulatoriet|afdelingen|klinikken|afsnittet|teamet|amb\.?|afd\.?)(?: [a-z.]+){0,3} (?:ved|hvis|naar|v\.)(?= )/,
  /hoerer vi gerne|vil vi gerne hoere|(?<![a-z])ses igen (?:hos os|her)/,
  // skal I reagere, tages kontakt til os
  /skal (?:i|du|egen laege) (?:reagere|henvende)|(?:tag|tages|rettes) (?:fornyet )?kontakt (?:til|med) (?:os|afd|amb)/,
];

/** "Kontakt os, hvis PSA stiger til 0,2": with a test or a trouble it tells when; "kontakt os ved problemer" only tells whom to ring. */
export const ASK_US_IF: readonly RegExp[] = [
  /kontakt(?:e|es)? (?:os|afdelingen|ambulatoriet|afd\.?|amb\.?|klinikken|venligst os)(?: igen| hurtigt| straks| akut)*,? (?:hvis|ved|naar|saafremt)/,
  /henvend(?:e)? (?:jer|dig|sig)[^.]{0,40}(?:hvis|ved|naar)/,
];

const PAPERS =
  "(?<![a-z])(?:pjecer?n?|folder(?:en|e|ne)?|haeftet?|mat\\.|papirer|brochurer?n?|skriftlige?t?|cd|usb[a-z-]{0,12}|kopi|skanninger|[a-z]{0,25}(?:plan(?:en)?|materiale|kort(?:et)?|ark|program|skema|dagbog))";
const PATIENT = "(?:pt\\.?|patienten|ham|hende|han|hun|familien|parret)";

/** Something in the patient's hands: "hun har fået sin opfølgningsplan", "plan på papir givet". */
export const GIVEN: readonly RegExp[] = [
  // planen er givet, pjecen er udprintet til hende, plan sendt til patientens e-Boks
  new RegExp(
    `${PAPERS}(?: \\(?(?:paa papir|papir|paa skrift)\\)?)?,? (?:er |blev )?(?:[a-z]+ og )?(?:givet|udleveret|medgivet|overrakt|udprintet|printet)`,
  ),
  new RegExp(
    `(?:sendt|mailet|overdraget|givet|printet|udprintet|skrevet ud)(?: [a-z]+)? til ${PATIENT}(?:s)?(?: [a-z-]+)?(?![a-z])`,
  ),
  // har fået, fik, har modtaget, gik hjem med, er forsynet med, vi gav ham
  new RegExp(
    `(?<![a-z])(?:faaet|fik|faar|modtaget|modtog|givet|medbringer|taget imod)(?: (?!ikke)[a-z"-]+){0,4} ${PAPERS}(?![a-z])`,
  ),
  new RegExp(`${PAPERS}(?: "[^"]{2,60}")?,? (?:har|fik) ${PATIENT} (?:faaet|med|modtaget|i)`),
  new RegExp(
    `(?:gik|gaar|kom|tog|rejste|sendt|sendes)(?: [a-z]+){0,2} (?:hjem|herfra) med|(?:forsynet|udstyret|udrustet) med|(?<![a-z])(?:gav|giver)(?: vi)? ${PATIENT} `,
  ),
  // fået lidt at læse i, fået det sædvanlige, informeret skriftligt
  /(?<![a-z])(?:faaet|fik) (?:lidt|noget|det) (?:at laese|saedvanlige|vanlige|skriftlig|med)|informeret (?:skriftligt|paa skrift)|skriftlig information (?:er )?(?:givet|udleveret)|(?:paa skrift|i papirform|i papirudgave)/,
];
