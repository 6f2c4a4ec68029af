import type { MalformedCpr } from "@foelgeskab/followup/ids";
import type { Said } from "@foelgeskab/medcom/unreadable";
import type { Why } from "../../store/inbound-rows.ts";

/** Every reason why a letter is not simply in its place. */
export const REASON = {
  unknownPatient: why(
    "unknown-patient",
    "Patienten findes ikke her. Find det rette forløb, eller læg beskeden til side med en begrundelse.",
    "The patient is not known here. Find the right course, or set the message aside with a reason.",
  ),
  noOpenCourse: why(
    "no-open-course",
    "Patienten har intet åbent forløb. Læs beskeden, og læg den til side med en begrundelse, når der er handlet på den.",
    "The patient has no open course. Read the message, and set it aside with a reason when it has been acted on.",
  ),
  severalCourses: why(
    "several-courses",
    "Patienten har flere åbne forløb, og brevet siger ikke, hvilket det handler om. Vælg forløbet.",
    "The patient has several open courses, and the letter does not say which one it is about. Choose the course.",
  ),
  replacementNumber: why(
    "replacement-number",
    "Beskeden har et erstatningsnummer i stedet for et CPR-nummer. Find patienten, og vælg forløbet.",
    "The message has a replacement number instead of a CPR number. Find the patient, and choose the course.",
  ),
  noSampleDay: why(
    "no-sample-day",
    "Prøvetagningsdagen i svaret er ikke en rigtig dato, så intet af svaret kan bruges. Spørg laboratoriet.",
    "The day of sampling in the answer is no real date, so nothing of the answer can be used. Ask the laboratory.",
  ),
  noResults: why(
    "no-results",
    "Svaret indeholder ingen resultater. Spørg laboratoriet.",
    "The answer holds no results. Ask the laboratory.",
  ),
  referralByHand: why(
    "referral-by-hand",
    "Henvisningen er ikke sendt herfra. Læs den, og åbn eller vælg forløbet.",
    "The referral was not sent from here. Read it, and open or choose the course.",
  ),
  correspondence: why(
    "correspondence",
    "Et korrespondancebrev om en patient, som er her. Læs det, og knyt det til forløbet, eller læg det til side.",
    "A correspondence letter about a patient who is here. Read it, and put it with the course or set it aside.",
  ),
  reply: why(
    "reply",
    "Svarbrev fra den klinik, som overdragelsen er sendt til. Læs det på patientens side, og notér, hvad det siger.",
    "A reply from the practice to which the hand-over was sent. Read it on the patient's page, and note what it says.",
  ),
  aboutCourse: why(
    "about-course",
    "Et brev fra den anden part i patientens opfølgning. Læs det på patientens side, og afgør, hvad det er.",
    "A letter from the other party of the patient's follow-up. Read it on the patient's page, and decide what it is.",
  ),
  replyToSeveral: why(
    "reply-to-several",
    "Svarbrev fra en klinik, som flere overdragelser af patienten venter på svar fra. Vælg forløbet, brevet svarer på.",
    "A reply from a practice from which several hand-overs of the patient await an answer. Choose the course that it answers.",
  ),
  foreignSender: why(
    "foreign-sender",
    "Afsenderens lokationsnummer hører ikke til den, der afleverede beskeden. Intet er ændret. Spørg begge, før I bruger den.",
    "The sender's location number does not belong to the one who delivered the message. Nothing was changed. Ask both before you use it.",
  ),
  envelopeUsed: why(
    "envelope-used",
    "Kuverten har et nummer, som en anden besked er kommet i. Intet er ændret. Bed afsenderen sende beskeden i en ny kuvert.",
    "The envelope has the number of one in which another message came. Nothing was changed. Ask the sender to send the message in a new envelope.",
  ),
  otherContent: why(
    "other-content",
    "Et brev med samme nummer og et andet indhold er modtaget før. Det første gælder. Bed afsenderen sende det nye med et nyt nummer.",
    "A letter with the same number and other content came before. The first one counts. Ask the sender to send the new one with a new number.",
  ),
  fileWaits: why(
    "file-waits",
    "En fil, hvis brev ikke er kommet endnu. Den flytter hen til brevet, når det kommer. Kommer det ikke, så spørg afsenderen.",
    "A file whose letter has not come yet. It moves to the letter when that comes. If it does not, ask the sender.",
  ),
  fileOfLetter: why(
    "file-of-letter",
    "Filen hører til et brev, som er her.",
    "The file belongs to a letter that is here.",
  ),
  fileType: why(
    "file-type",
    "En fil er hverken PDF, PNG, JPEG eller GIF, når man ser på indholdet. MedCom tillader ingen andre, og afsenderen har fået nej.",
    "A file is neither PDF, PNG, JPEG nor GIF by its content. MedCom allows no others, and its sender was told no.",
  ),
  noSender: why(
    "no-sender",
    "Beskeden siger ikke, hvilket lokationsnummer (GLN) den kommer fra, så ingen kan få svar på den. Find ud af, hvem afsenderen er.",
    "The message does not say from which location number (GLN) it comes, so nobody can be answered. Find out who the sender is.",
  ),
  fhirOff: why(
    "fhir-off",
    "Beskeden er i FHIR, og MedComs profiler er ikke sat op her, så den er ikke prøvet og derfor ikke taget ind. Den er gemt uændret. Ring til afsenderen, og giv driften besked.",
    "The message is in FHIR, and MedCom's profiles are not set up here, so it was not validated and therefore not taken in. It is kept unchanged. Ring the sender, and tell operations.",
  ),
  notByProfile: why(
    "not-by-profile",
    "Beskeden overholder ikke MedComs profil og er afvist over for afsenderen.",
    "The message does not keep MedCom's profile, and its sender was told no.",
  ),
  unknownReceiver: why(
    "unknown-receiver",
    "Beskeden er til et lokationsnummer, som ingen her har, og er afvist over for afsenderen.",
    "The message is for a location number that nobody here has, and its sender was told no.",
  ),
  unsupported: why(
    "unsupported",
    "Brevets type eller udgave kan ikke læses her. Bed afsenderen sende det på anden måde.",
    "The letter's type or version cannot be read here. Ask the sender to send it in another way.",
  ),
  tooLarge: why(
    "too-large",
    "Filen er større end 50 MB og er ikke læst. Kun begyndelsen er gemt. Bed afsenderen dele den.",
    "The file is larger than 50 MB and was not read. Only its beginning is kept. Ask the sender to split it.",
  ),
  tooManyLetters: why(
    "too-many-letters",
    "Beskeden har flere end 99 breve, og ingen af dem er læst. Bed afsenderen dele den.",
    "The message has more than 99 letters, and none of them was read. Ask the sender to split it.",
  ),
  ourFault: why(
    "our-fault",
    "Beskeden kunne to gange ikke behandles på grund af en fejl hos os. Den er gemt uændret. Læs den, og giv driften besked.",
    "The message could twice not be handled because of a fault of ours. It is kept unchanged. Read it, and tell operations.",
  ),
  neverSent: why(
    "receipt-for-nothing",
    "Kvitteringen gælder noget, som ikke er sendt herfra. Intet er ændret.",
    "The receipt is for something that was not sent from here. Nothing was changed.",
  ),
  receiptFromStranger: why(
    "receipt-from-stranger",
    "Kvitteringen kommer ikke fra den, vi sendte til. Intet er ændret.",
    "The receipt does not come from the one we sent to. Nothing was changed.",
  ),
  conflictingReceipt: why(
    "conflicting-receipt",
    "Modtageren har først svaret ét og siden det modsatte. Det første gælder. Ring til modtageren, og hør, om brevet er kommet frem.",
    "The receiver first answered one thing and then the opposite. The first one counts. Call the receiver and ask whether the letter has come.",
  ),
  unknownSender: why(
    "unknown-sender",
    "Epikrisen er om et kræftforløb, og afsenderen er ingen af de afdelinger, der kendes her. Vælg afdelingen, hvis I kan se, hvem det er, eller læg brevet til side med en begrundelse.",
    "The discharge letter is about a cancer course, and its sender is none of the departments known here. Choose the department if you can see who it is, or set the letter aside with a reason.",
  ),
  otherPractice: why(
    "other-practice",
    "Epikrisen er om en patient, som står ved en anden praksis. Er hun jeres, så åbn overdragelsen; ellers sig det til afsenderen, og læg brevet til side.",
    "The discharge letter is about a patient who is registered with another practice. If she is yours, open the hand-over; otherwise tell the sender and set the letter aside.",
  ),
  registeredDead: why(
    "registered-dead",
    "Patienten er registreret død. Er det en fejl, så spørg registret; ellers læg brevet til side.",
    "The patient is registered as dead. If that is a mistake, ask the register; otherwise set the letter aside.",
  ),
  noProgramme: why(
    "no-programme",
    "Epikrisen er om en kræftsygdom, som intet program i kraft passer til. Vælg et program, eller læg brevet til side med en begrundelse.",
    "The discharge letter is about a cancer that no programme in force fits. Choose a programme, or set the letter aside with a reason.",
  ),
  nameUnreadable: why(
    "name-unreadable",
    "Patientens navn i brevet kan ikke bruges. Spørg afsenderen, hvem det er.",
    "The patient's name in the letter cannot be used. Ask the sender who it is.",
  ),
  alsoOffered: why(
    "also-offered",
    "Afdelingen har selv sendt en overdragelse her i systemet, og den gælder. Brevet er lagt ved forløbet.",
    "The department has offered the hand-over in this system itself, and that counts. The letter is kept with the course.",
  ),
  ownLetter: why(
    "own-letter",
    "Brevet er sendt herfra; handlingen er allerede sket.",
    "The letter was sent from here; the act has happened already.",
  ),
  ahead: why(
    "dated-ahead",
    "Beskeden er dateret ude i fremtiden. Den er brugt efter sit indhold.",
    "The message is dated in the future. It was used by what it says.",
  ),
  longAgo: why(
    "dated-long-ago",
    "Beskeden er dateret for mere end et år siden. Den er brugt efter sit indhold.",
    "The message is dated more than a year ago. It was used by what it says.",
  ),
  noDate: why("dated-wrongly", "Beskedens dato er ikke en rigtig dato.", "The date of the message is no real date."),
  oddStatus: why(
    "odd-result-status",
    "Et resultat har en status, som ikke står på MedComs liste. Det tæller ikke, før nogen har set på det.",
    "A result has a status that is not on MedCom's list. It does not count until somebody has looked at it.",
  ),
} as const;

/** Why a patient's number leads to nobody; the number itself is never repeated. */
export function malformedNumber({ malformed }: MalformedCpr): Why {
  switch (malformed) {
    case "not-ten-digits":
      return why(
        "cpr-not-ten-digits",
        "CPR-nummeret i beskeden har ikke ti cifre. Spørg afsenderen, hvem det er.",
        "The CPR number in the message does not have ten digits. Ask the sender who it is.",
      );
    case "no-such-day":
      return why(
        "cpr-no-such-day",
        "CPR-nummeret i beskeden begynder med en dag, der ikke findes. Spørg afsenderen, hvem det er.",
        "The CPR number in the message begins with a day that does not exist. Ask the sender who it is.",
      );
    case "replacement-number":
    case "e-cpr":
      return REASON.replacementNumber;
    default:
      return malformed satisfies never;
  }
}

/** The sentence of the reader of messages, as a reason. */
export function unreadableBecause({ da, en }: Said): Why {
  return why("unreadable", da, en);
}

function why(code: string, da: string, en: string): Why {
  return { code, da, en };
}
