/** Ways to say something that no list of words holds, on folded text; each pattern is one thought. */

/** Sending the patient back, in verbs. */
export const SEND_BACK: readonly RegExp[] = [
  // send ham igen, sendes tilbage, sender ham retur til os
  /(?<![a-z])(?:send|sende|sendes|sender)(?: [a-z.]+){0,3} (?:igen|tilbage|retur|til os|hertil)/,
  // sendes han til vores ambulatorium
  /(?<![a-z])sendes? (?:han|hun|ham|hende|pt\.?|patienten) til/,
  // vil vi gerne se hende igen, skal han ses her
  /(?:vil vi (?:gerne )?|skal vi |skal )(?:se|ses|vurdere)(?: [a-z.]+){0,3} (?:igen|her|hos os|inden|i amb|hurtigt)/,
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
  "(?:[a-z]*plan(?:en)?|pjecer?n?|folder(?:en|e|ne)?|haeftet?|[a-z]*materiale|papirer|brochurer?n?|skriftligt?e?)";

/** Something in the patient's hands: "hun har fået sin opfølgningsplan", "plan på papir givet". */
export const GIVEN: readonly RegExp[] = [
  new RegExp(
    `${PAPERS}(?: \\(?(?:paa papir|papir)\\)?)? (?:er |blev )?(?:[a-z]+ og )?(?:givet|udleveret|medgivet|overrakt)`,
  ),
  new RegExp(`(?<![a-z])(?:faaet|fik|faar|modtaget|givet|medbringer)(?: (?!ikke)[a-z"-]+){0,4} ${PAPERS}(?![a-z])`),
];
