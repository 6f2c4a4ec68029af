import type { Phrase } from "@foelgeskab/followup/phrase";

/** What cannot be accounted for, in words; the code's place ("at 3", "psa 2026-03-01") stands behind it. */
const SAYS: Readonly<Record<string, Phrase>> = {
  "event-altered": {
    da: "En hændelse er ændret, efter at den blev skrevet",
    en: "An event was changed after it was written",
  },
  "chain-broken": {
    da: "Kæden af hændelser er brudt: en mangler eller er flyttet",
    en: "The chain of events is broken: one is missing or was moved",
  },
  "back-in-time": { da: "En hændelse er ældre end den foregående", en: "An event is older than the one before it" },
  "not-opened-once": {
    da: "Forløbet er ikke åbnet én gang, som det første",
    en: "The course was not opened once, as the first thing",
  },
  "after-closing": { da: "Der er handlet i et afsluttet forløb", en: "Something was done in a closed course" },
  "reopened-open": { da: "Et åbent forløb er genåbnet", en: "An open course was reopened" },
  "no-coded-reason": {
    da: "Forløbet er afsluttet uden en kendt grund",
    en: "The course was closed without a known reason",
  },
  "answered-nothing-open": {
    da: "Der er svaret på noget, der ikke var åbent",
    en: "Something was answered that was not open",
  },
  "not-accepted-by-hand": {
    da: "Ansvaret er flyttet uden en accept fra modtagerens egne folk",
    en: "Responsibility moved without an acceptance by the receiver's own people",
  },
  "reply-read-by-another": {
    da: "Et svarbrev er læst af en anden end den afdeling, der overdrog",
    en: "A reply letter was read by somebody else than the department that handed over",
  },
  "moved-by-letter": {
    da: "Et brev har flyttet ansvaret, og det må det ikke her",
    en: "A letter moved responsibility, which it may not here",
  },
  "offered-by-another": {
    da: "En anden end den ansvarlige har overdraget",
    en: "Somebody else than the holder handed over",
  },
  "referred-by-another": {
    da: "En anden end den ansvarlige har genhenvist",
    en: "Somebody else than the holder referred back",
  },
  "taken-back-by-another": {
    da: "En anden end afdelingen har taget patienten tilbage",
    en: "Somebody else than the department took the patient back",
  },
  "moved-without-acceptance": {
    da: "Ansvaret er flyttet uden accept og uden at en klinik lukkede",
    en: "Responsibility moved without acceptance, and no practice closed",
  },
  "closed-by-another": {
    da: "En anden end den ansvarlige har afsluttet forløbet",
    en: "Somebody else than the holder closed the course",
  },
  "version-out-of-order": {
    da: "Programmets version er skiftet uden hændelse",
    en: "The programme's version changed without an event",
  },
  "only-in-events": {
    da: "Forløbet har hændelser, men ingen skærm kan vise det",
    en: "The course has events, but no screen can show it",
  },
  "only-in-rows": { da: "Forløbets hændelser er væk", en: "The course's events are gone" },
  "other-status": {
    da: "Skærmene viser en anden status, end hændelserne giver",
    en: "Screens show another status than the events give",
  },
  "other-holder": {
    da: "Skærmene viser en anden ansvarlig, end hændelserne giver",
    en: "Screens show another holder than the events give",
  },
  "other-reason": {
    da: "Skærmene viser en anden afslutningsgrund, end hændelserne giver",
    en: "Screens show another reason for closing than the events give",
  },
  "other-version": {
    da: "Skærmene viser en anden programversion, end hændelserne giver",
    en: "Screens show another version than the events give",
  },
  "other-head": {
    da: "Den sidste hændelse er en anden end den, skærmene er lavet af",
    en: "The last event is another one than the screens were made of",
  },
  "other-holders": {
    da: "Rækken af ansvarlige er en anden end den, hændelserne giver",
    en: "The line of holders is another one than the events give",
  },
  "gap-in-holders": {
    da: "Der er et tidsrum uden ansvarlig, eller med to",
    en: "There is a time without a holder, or with two",
  },
  "met-without-answer": {
    da: "En kontrol står som udført, men intet svar er set",
    en: "A check stands as done, but no answer was ever seen",
  },
  "owed-and-forgotten": {
    da: "En kontrol, som brevet skylder, står ikke på nogen liste",
    en: "A check that the letter owes stands on no list",
  },
  "owed-without-rule": {
    da: "En kontrol står på listen uden en regel bag",
    en: "A check stands on a list without a rule behind it",
  },
  "holder-without-people": {
    da: "Den ansvarlige enhed er lukket eller har ingen, der kan åbne listen",
    en: "The holding unit is closed or has nobody who can open its list",
  },
  "holder-cannot-see": {
    da: "Den ansvarlige enhed kan ikke se forløbet",
    en: "The holding unit cannot see the course",
  },
  "question-forgotten": {
    da: "Et spørgsmål, som hændelserne har, står ikke på den rigtige liste",
    en: "A question that the events have does not stand on the right list",
  },
  "question-not-in-events": {
    da: "Et spørgsmål står på en liste, og hændelserne kender det ikke sådan",
    en: "A question stands on a list, and the events do not know it so",
  },
  "question-not-asked-once": {
    da: "Et spørgsmål er ikke stillet én gang, som det første",
    en: "A question was not asked once, as the first thing",
  },
  "question-by-machine": {
    da: "En maskine har stillet, besvaret eller afsluttet et spørgsmål",
    en: "A machine asked, answered or concluded a question",
  },
  "said-for-another": {
    da: "Noget er sagt i en anden parts navn uden dens brev",
    en: "Something was said in another party's name without its letter",
  },
  "witness-lost": {
    da: "Det, sidste nat så, er der ikke mere: historien er skrevet om",
    en: "What last night saw is there no longer: history was rewritten",
  },
  "witness-altered": { da: "Sidste nats egen afskrift er ændret", en: "Last night's own copy was changed" },
  "message-without-course": {
    da: "En modtaget besked står som placeret, men uden forløb",
    en: "A received message stands as placed, but names no course",
  },
  "letter-without-attempt": {
    da: "Et brev står som sendt, og der er intet forsøg på at sende det.",
    en: "A letter stands as sent, and there is no attempt to send it.",
  },
  "message-on-no-list": {
    da: "En modtaget besked står ikke på en liste, nogen kan åbne",
    en: "A received message stands on no list that anybody can open",
  },
  "offered-without-letter": {
    da: "En overdragelse er afsendt, men udbakken har intet brev om den",
    en: "A hand-over was offered, but the outbox has no letter about it",
  },
  "letter-without-offer": {
    da: "Udbakken har et brev om en overdragelse, som ingen hændelse kender",
    en: "The outbox has a letter about a hand-over that no event knows",
  },
  "accepted-not-held": {
    da: "En klinik har sagt ja, men står ikke som den, der har haft patienten",
    en: "A practice has said yes, but does not stand as one that has held the patient",
  },
  "held-not-accepted": {
    da: "En klinik står som den, der har haft patienten, men ingen hændelse siger, at den overtog",
    en: "A practice stands as one that has held the patient, but no event says that it took over",
  },
  "letters-do-not-add-up": {
    da: "Sendte breve går ikke op med det, der blev af dem",
    en: "Letters sent do not add up with what became of them",
  },
  "judge-failed": {
    da: "Den uafhængige dommer kunne ikke læse hændelserne til ende",
    en: "The independent judge could not read the events to their end",
  },
};

/** A code with its place, in words. A code without words is a bug. */
export function saysOf(why: string): Phrase {
  const [code = "", ...place] = why.split(" ");
  const says = SAYS[code];
  if (says === undefined) throw new Error(`the certificate has no words for "${code}"`);
  const where = place.length === 0 ? "" : ` (${place.join(" ").replace(/^at /, "#")})`;
  return { da: `${says.da}${where}.`, en: `${says.en}${where}.` };
}
