import { wordList } from "./word-list.ts";

/** What patients are given, by a name that tells what it is. Lists of words, read by `lexicon`. */
export const PATIENT_DOCUMENTS: readonly string[] = wordList(`
  cd, usb*, *ark, *program, *kort, billeder, skanninger, kopi af*, *skema, vejledninger, folder, hæfte, brochure, bog,
  opfølgningsplan*, *opfølgningsplan*, plan på papir, plan (papir), planen på papir, papirplan*, papirudgave*,
  skriftlig plan, skriftlige plan, individuel plan, plan for opfølgning, behandlingsplan på papir, planen, plan,
  kontrolplan*, øvelsesprogram*, øvelser, træningsprogram*, kort fra*, stomikort, medicinkort, medicinliste, nødkort,
  visitkort, dagbog, vandladningsskema*, væskeskema*, kostvejledning*, vejledning i*, vejledning om*, pjece om*,
  pjecen om*, pjece vedr*, pjecerne om*, pjecer om*, pjecen *, folder om*, folderen om*, folderen *, hæftet *, hæfte
  om*, brochuren om*, brochure om*, brochuren *, pjecen, folderen, hæftet, app, kontaktkort, smertedagbog,
  rehabiliteringstilbud, genoptræningsplan*, kopi af epikrisen, epikrisen, senfølgepjece*, stomipjece*, pjece,
  hormonkort, recept
`);

/** A bare "pjece" names nothing; with a title or a subject it does. */
export const TITLED =
  /(?:pjece[nr]?|folder(?:en)?|haefte[t]?|brochure[n]?|bog(?:en)?)(?:rne)? ?(?:"|om (?!sygdommen\.?$)|vedr|ved |fra |med titlen|efter )|pjecen? om/;

/** What is sent along to the practice, by a name that tells what it is. */
export const ENCLOSURES: readonly string[] = wordList(`
    *resumeet, *resuméet,
  *svar, *svaret, svaret *, svar på*, beskrivelsen*, notatet*, svar af, *svar af, *beskrivelse, *beskrivelsen,
  beskrivelse af, *notat, *resumé, *resume, resumé, patologi*, histologi*, *rapport, rapport*, *plan, *planen,
  genoptræningsplan*, dosisplan*, stråleplan*, stråleplanens*, operationsbeskrivelse*, epikrise fra*, epikrise af*,
  epikrisen fra*, ct-*, ct af, mr-*, mr af, pet-ct*, pet*, dexa*, scintigrafi*, knogleskintigrafi*, *skintigrafi*,
  pad, kopi af*, medicinliste, medicinkort, fuldmagt, attest*, laboratorieskema*, biopsisvar*, ultralyd*, røntgen*,
  mammografi*, koloskopi*, skema*, obduktions*, genetisk*, vaccinationskort, billeder, lungefunktion*, audiogram*,
  alle svar, samtlige svar, prøvesvar, *kort
`);

/** "Materiale er sendt i e-Boks": which, nobody can see. */
export const SOME_MATERIAL =
  /^(?:alt |alle |oevrigt |relevant |skriftligt |noget )*(?:materiale|papirer|information)(?:t|ne|en)?(?: (?:er|blev|bliver))? (?:sendt|udleveret|givet|fremsendt|lagt)|^ja\.?$/;
