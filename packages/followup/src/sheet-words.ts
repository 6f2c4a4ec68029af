import { type Rich, type Run, rich } from "./sheet-rich.ts";
import type { Language } from "./written-day.ts";

/** The fixed words of the patient's sheet in one language. Danish is kept at LIX 35 or lower; a test counts. */
export interface SheetWords {
  title: (cancer: string, ongoing: boolean) => string;
  born: string;
  validFrom: string;
  draft: { mark: string; text: string };
  check: { ask: string; scan: string; afterCode: string };
  /** Where the code will stand, on a screen that has none to show. */
  onPaper: string;
  qrAlt: string;
  responsible: { heading: string } & Record<"hospital" | "practice", ResponsibleWords>;
  dates: { heading: string; day: string; what: string; where: string };
  moreDates: string;
  booking: Record<"patient" | "practice", (by: Run) => Rich>;
  watchFor: string;
  acute: (list: string) => Rich;
  emergency: (list: string) => Rich;
  orList: (items: readonly string[]) => string;
  help: { heading: string; hint: string };
  number: string;
  limit: (limit: Run) => Rich;
  practice: string;
  hospital: string;
  verified: string;
  /** Nobody has tried the number for too long. */
  stale: (day: string) => string;
  /** The number is answered no more. */
  ended: string;
  talk: (day: Run, doctor: Run) => Rich;
  /** Where the plan was made of the department's letter and no talk with this sheet was held. */
  byLetter: Rich;
  /** The version, before the day from which it holds. */
  version: (version: string) => string;
  mark: (version: string) => string;
  /** Between the page's number and the number of pages. */
  page: { page: string; of: string };
  missing: Record<"date" | "dates" | "phone" | "code" | "doctor" | "practice" | "symptoms" | "limit", string>;
}

interface ResponsibleWords {
  who: string;
  afterwards: (practice: Run) => Rich;
  notHeard: (by: Run) => Rich;
  ring: (phone: Run) => Rich;
}

/** The sheet's words in each language. */
export const SHEET_WORDS: Record<Language, SheetWords> = {
  da: {
    title: (cancer, ongoing) => `Din plan ${ongoing ? "ved" : "efter"} ${cancer}`,
    born: "født",
    validFrom: "Gælder fra",
    draft: { mark: "UDKAST", text: "Arket er ikke færdigt. Det må ikke gives til patienten." },
    check: { ask: "Er arket det nyeste?", scan: "Scan koden, eller sig", afterCode: "i telefonen" },
    onPaper: "Koden står på det printede ark",
    qrAlt: "QR-kode. Den viser, om arket er det nyeste. Du kan også sige arkets kode i telefonen.",
    responsible: {
      heading: "Hvem har ansvaret for dig nu?",
      hospital: {
        who: "Hospitalet",
        afterwards: (practice) =>
          rich`Din læge overtager, når klinikken har sagt ja: ${practice}. Indtil da har hospitalet ansvaret.`,
        notHeard: (by) => rich`Har du ikke hørt noget senest ${by}?`,
        ring: (phone) => rich`Så ring til hospitalet: ${phone}`,
      },
      practice: {
        who: "Din læge",
        afterwards: () => rich`Klinikken har sagt ja. Hospitalet tager imod dig igen, hvis din læge beder om det.`,
        notHeard: (by) => rich`Har du ikke hørt fra klinikken senest ${by}?`,
        ring: (phone) => rich`Så ring til klinikken: ${phone}`,
      },
    },
    dates: { heading: "Dine næste datoer", day: "Dato", what: "Hvad", where: "Hvor" },
    moreDates: "Der kommer flere datoer. Spørg din læge.",
    booking: {
      practice: (by) =>
        rich`Klinikken skriver til dig i god tid. ${{ bold: "Har du ikke fået en tid senest " }}${by}${{ bold: "? Så ring til klinikken." }}`,
      patient: (by) =>
        rich`Du skal selv bestille tid hos din læge. ${{ bold: "Gør det senest " }}${by}${{ bold: "." }}`,
    },
    watchFor: "Ring til din læge om dette",
    acute: (list) => rich`${{ bold: "Ring samme dag:" }} ${list}. Er der lukket: lægevagten.`,
    emergency: (list) => rich`${{ bold: "Ring 112 straks:" }} ${list}.`,
    orList: (items) => joined(items, "eller"),
    help: { heading: "Det kan din læge hjælpe med", hint: "Sæt kryds ved det, du vil tale om" },
    number: "Dit tal nu",
    limit: (limit) => rich`Vi ser nærmere på det, hvis ${limit}.`,
    practice: "Din læge",
    hospital: "Hospitalet",
    verified: "Nummeret er tjekket",
    stale: (day) => `Ikke tjekket siden ${day}. Får du ikke svar, så ring til din læge`,
    ended: "Nummeret gælder ikke mere. Bed om et nyt ark",
    talk: (day, doctor) => rich`Talt igennem ${day} med ${doctor}`,
    byLetter: rich`Planen følger hospitalets brev og er gået igennem af din læge.`,
    version: (version) => `Version ${version}. `,
    mark: (version) => ` · version ${version}`,
    page: { page: "side", of: "af" },
    missing: {
      date: "dato mangler",
      dates: "Datoerne mangler",
      phone: "nummer mangler",
      code: "Koden kommer, når alt andet er på plads",
      doctor: "navn mangler",
      practice: "klinikken mangler",
      symptoms: "Det, du skal holde øje med, mangler",
      limit: "Grænsen mangler",
    },
  },
  en: {
    title: (cancer, ongoing) => `Your plan ${ongoing ? "with" : "after"} ${cancer}`,
    born: "born",
    validFrom: "Valid from",
    draft: { mark: "DRAFT", text: "This sheet is not finished. It must not be given to the patient." },
    check: { ask: "Is this the newest sheet?", scan: "Scan the code, or say", afterCode: "on the phone" },
    onPaper: "The code stands on the printed sheet",
    qrAlt: "QR code. It shows whether this is the newest sheet. You can also say the sheet's code on the phone.",
    responsible: {
      heading: "Who is responsible for you now?",
      hospital: {
        who: "The hospital",
        afterwards: (practice) =>
          rich`Your doctor takes over when the practice has said yes: ${practice}. Until then the hospital is responsible.`,
        notHeard: (by) => rich`Have you heard nothing by ${by}?`,
        ring: (phone) => rich`Then ring the hospital: ${phone}`,
      },
      practice: {
        who: "Your doctor",
        afterwards: () => rich`The practice has said yes. The hospital will see you again if your doctor asks for it.`,
        notHeard: (by) => rich`Have you heard nothing from the practice by ${by}?`,
        ring: (phone) => rich`Then ring the practice: ${phone}`,
      },
    },
    dates: { heading: "Your next dates", day: "Date", what: "What", where: "Where" },
    moreDates: "More dates will follow. Ask your doctor.",
    booking: {
      practice: (by) =>
        rich`The practice will write to you in good time. ${{ bold: "No appointment by " }}${by}${{ bold: "? Then ring the practice." }}`,
      patient: (by) =>
        rich`You book the appointment with your doctor yourself. ${{ bold: "Do so by " }}${by}${{ bold: "." }}`,
    },
    watchFor: "Ring your doctor about this",
    acute: (list) => rich`${{ bold: "Ring the same day:" }} ${list}. If they are closed: the out-of-hours doctor.`,
    emergency: (list) => rich`${{ bold: "Ring 112 at once:" }} ${list}.`,
    orList: (items) => joined(items, "or"),
    help: { heading: "Your doctor can help with", hint: "Tick what you want to talk about" },
    number: "Your number now",
    limit: (limit) => rich`We look closer at it if ${limit}.`,
    practice: "Your doctor",
    hospital: "The hospital",
    verified: "Number checked",
    stale: (day) => `Not checked since ${day}. If nobody answers, ring your doctor`,
    ended: "This number no longer works. Ask for a new sheet",
    talk: (day, doctor) => rich`Talked through ${day} with ${doctor}`,
    byLetter: rich`The plan follows the hospital's letter and has been gone through by your doctor.`,
    version: (version) => `Version ${version}. `,
    mark: (version) => ` · version ${version}`,
    page: { page: "page", of: "of" },
    missing: {
      date: "date missing",
      dates: "The dates are missing",
      phone: "number missing",
      code: "The code comes when all else is in place",
      doctor: "name missing",
      practice: "practice missing",
      symptoms: "What to watch for is missing",
      limit: "The limit is missing",
    },
  },
};

function joined(items: readonly string[], word: string): string {
  return items.join(`, ${word} `);
}
