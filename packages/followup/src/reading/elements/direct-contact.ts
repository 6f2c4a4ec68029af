import { canBeRung, type FoundPhone } from "../facts/phones.ts";
import { loosePhraseIn } from "../loose-words.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { partOf } from "../surely.ts";
import { filled, inconsistent, missing, phraseAround, type Verdict, vague, within } from "../verdict.ts";
import { judgeNotNeeded } from "./not-needed.ts";

const ELEMENT = "direct-contact";
/** No letter has more numbers; comparing each with each stays cheap whatever is sent. */
const MOST = 40;
const WRITE = {
  da: "Skriv venligst det direkte nummer (otte cifre) til kræftkoordinatoren, sygeplejersken eller ambulatoriet.",
  en: "Please write the direct number (eight digits) of the coordinator, the nurse or the clinic.",
};

interface Line {
  sentence: MarkedSentence;
  phone: FoundPhone;
}

/** Needs an eight-digit number of the coordinator, the nurse or the clinic, for direct use (the guide). */
export function judgeContact(letter: MarkedLetter): Verdict {
  const lines = letter.sentences
    .flatMap((sentence) => sentence.phones.map((phone) => ({ sentence, phone })))
    .slice(0, MOST);
  return (
    twoNumbers(lines) ??
    concrete(lines) ??
    judgeNotNeeded(letter, ELEMENT) ??
    unusable(lines) ??
    loose(letter) ??
    missing(WRITE)
  );
}

/** "Two different numbers for the same person: inconsistent" (the guide). */
function twoNumbers(lines: readonly Line[]): Verdict | undefined {
  const persons = lines.filter(({ phone }) => phone.role === "coordinator" || phone.role === "nurse");
  for (const [at, one] of persons.entries()) {
    const other = persons.slice(at + 1).find((each) => each.phone.digits !== one.phone.digits && samePerson(one, each));
    if (other !== undefined)
      return inconsistent(
        [within(one.sentence, one.phone), within(other.sentence, other.phone)],
        { da: "Den samme person har to numre.", en: "One person has two numbers." },
        { da: "Skriv venligst, hvilket nummer der gælder.", en: "Please write which number holds." },
      );
  }
  return undefined;
}

/** The same role; where both are named, the same name: "koordinator, sygeplejerske Prøve Lind" is the nurse Lind too. */
function samePerson(one: Line, other: Line): boolean {
  if (
    one.sentence === other.sentence &&
    /(?<![a-z])(?:eller|alternativt|subsidiaert)(?![a-z])/.test(one.sentence.text.slice(one.phone.end, other.phone.at))
  )
    return false;
  const [title, second] = [titleOf(one), titleOf(other)];
  if (title !== second && (ONE_FIELD.test(title) || ONE_FIELD.test(second))) return false;
  return one.phone.role === other.phone.role
    ? title === "" || second === "" || title === second
    : /sygeplejerske/.test(one.sentence.text + one.sentence.label) &&
        /sygeplejerske/.test(other.sentence.text + other.sentence.label);
}

/** A nurse of one field is another person than the coordinator. */
const ONE_FIELD = /^(?:stomi|kontinens|saar|senfoelge|sexolog|straale|kemo|smerte|lymfoedem)/;

/** "stomisygeplejerske" and "kontaktsygeplejerske" are two. */
function titleOf({ sentence, phone }: Line): string {
  const words = `${sentence.label} ${sentence.text.slice(0, phone.at)}`;
  const last = [...words.matchAll(/(?<title>[a-z]*)(?:sygeplejerske|koordinator)/g)].at(-1);
  return last === undefined ? "" : partOf(last, "title");
}

function concrete(lines: readonly Line[]): Verdict | undefined {
  const direct = lines.find(
    ({ phone, sentence }) =>
      canBeRung(phone.digits) &&
      phone.role !== "switchboard" &&
      (phone.role !== "unknown" ||
        sentence.under.includes(ELEMENT) ||
        /direkte|dir\./.test(sentence.text + sentence.label) ||
        ANSWERS.test(sentence.text.slice(0, phone.at))),
  );
  return direct === undefined ? undefined : filled(within(direct.sentence, direct.phone));
}

/** "… nås på", "træffes på": somebody answers there, whatever the title; not the patient. */
const ANSWERS =
  /^(?!.*(?<![a-z])(?:han|hun|pt|patienten)(?![a-z])).*(?<![a-z])(?:naas|traeffes|fanges)(?: [a-z]+){0,2} paa (?:tlf\.? |telefon |nummer )?$/;

/** The switchboard, or a number with too few or too many digits. */
function unusable(lines: readonly Line[]): Verdict | undefined {
  const [line] = lines;
  if (line === undefined) return undefined;
  const wrong = line.phone.digits.length !== 8;
  const because = wrong
    ? {
        da: `Nummeret har ${line.phone.digits.length} cifre, ikke otte.`,
        en: `The number has ${line.phone.digits.length} digits, not eight.`,
      }
    : canBeRung(line.phone.digits)
      ? { da: "Det er ikke et direkte nummer.", en: "It is no direct number." }
      : { da: "Det er ikke et telefonnummer.", en: "It is no telephone number." };
  return vague([phraseAround(line.sentence, line.phone, 40)], because, WRITE);
}

/** "Er der noget, så ring", "I har jo nummeret", "kontakt undertegnede": practice may call, and no number stands there. */
const CALL =
  /nummer(?:et)?,? (?:som )?(?:i|du) (?:plejer|kender|har|bruger)|(?:i|du) har (?:jo |allerede )?(?:[a-z]+ )?nummer|(?:velkommen|velkomne|toev ikke med|gerne|bare|endelig|blot|altid)(?: [a-z]+){0,2} (?:kontakt|henvende)|(?<![a-z])(?:kontakt|skriv)(?:es)? (?:endelig|blot|bare|gerne|til|undertegnede|mig|os|afsender|laegen|sekretaer|koordinator)|(?:faa|faar|faas) fat (?:i|paa)(?= )|(?<![a-z])(?:ring|skriver (?:i|du))/;

function callsUs(sentence: MarkedSentence): Span | undefined {
  const found =
    sentence.cues.has("re-referral-criteria") && !/tvivl|spoergsmaal|nummer/.test(sentence.text)
      ? null
      : CALL.exec(sentence.text);
  return found === null ? undefined : phraseAround(sentence, { at: found.index, end: found.index + found[0].length });
}

/** "Kontakt os ved problemer", "det kendte nummer": no number at all. A department's name alone is missing. */
function loose({ sentences }: MarkedLetter): Verdict | undefined {
  for (const sentence of sentences) {
    if (!sentence.under.includes(ELEMENT) && !/kontakt|ring|nummer|omstilling|telefon/.test(sentence.text)) continue;
    const span = callsUs(sentence) ?? loosePhraseIn(sentence, ELEMENT);
    if (span !== undefined && !/patienten (?:kan|skal|bedes)|pt\.? (?:kan|skal|ringer)/.test(sentence.text))
      return vague([span], { da: "Der er intet direkte nummer.", en: "There is no direct number." }, WRITE);
  }
  return undefined;
}
