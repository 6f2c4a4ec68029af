import type { TestsTold } from "./elements/blood-tests.ts";
import { tellsOfThePatient } from "./elements/complications.ts";
import { type TreatmentTold, treatmentsTold } from "./elements/course-of-treatment.ts";
import { documentsIn } from "./elements/material-to-patient.ts";
import { enclosuresIn } from "./elements/other-material.ts";
import { addresseesIn } from "./facts/addressees.ts";
import { checksIn } from "./facts/checks.ts";
import { diagnosisIn } from "./facts/diagnoses.ts";
import { medicinesIn } from "./facts/medicines.ts";
import { isCriterion } from "./facts/values.ts";
import type {
  CheckFact,
  DiagnosisFact,
  LetterFacts,
  MaterialFact,
  MedicineFact,
  SymptomFact,
  SymptomRole,
  TreatmentFact,
} from "./letter-facts.ts";
import type { MarkedLetter, MarkedSentence } from "./marked-letter.ts";
import { numbersOf } from "./numbers-say.ts";
import { given, type Speaker, speakerOf } from "./speaker.ts";

/** Everything that the letter says which a person may confirm, each with its words and line. */
export function factsOf(told: TestsTold): LetterFacts {
  const { letter } = told;
  const { sentences, writtenOn } = letter;
  const say = speakerOf(letter);
  const ofPatient = sentences.filter((sentence) => !isCriterion(sentence));
  return {
    ...given("writtenOn", writtenOn && say.date(writtenOn.sentence, writtenOn.date)),
    diagnoses: ofPatient.flatMap((sentence) => diagnosisFact(sentence, say) ?? []),
    treatments: oncePerSentence(treatmentsTold(letter)).map((treatment) => treatmentFact(treatment, say)),
    medicines: ofPatient.flatMap((sentence) => medicineFacts(sentence, say)),
    checks: checkFacts(letter, say),
    ...numbersOf(told, say),
    symptoms: sentences.flatMap((sentence) => symptomFacts(sentence, say)),
    addressees: sentences
      .filter(isCriterion)
      .flatMap((sentence) =>
        addresseesIn(sentence.text).map(({ sender, ...span }) => ({ ...say.words(sentence, span), sender })),
      ),
    contacts: sentences.flatMap((sentence) =>
      sentence.phones.map(({ digits, role, ...span }) => ({ ...say.words(sentence, span), digits, role })),
    ),
    materials: sentences.flatMap((sentence) => materialFacts(sentence, letter)),
  };
}

function diagnosisFact(sentence: MarkedSentence, say: Speaker): DiagnosisFact | undefined {
  const found = diagnosisIn(sentence.own);
  if (found === undefined) return undefined;
  const { cancer, code, stage } = found;
  return { ...say.words(sentence, found), cancer, ...given("code", code), ...given("stage", stage) };
}

/** "Strålebehandlet 78 Gy, afsluttet …" names one treatment twice: it is one, with all its dates. */
function oncePerSentence(told: readonly TreatmentTold[]): TreatmentTold[] {
  return told.flatMap((one, at) => {
    const same = (each: TreatmentTold): boolean =>
      each.sentence === one.sentence && each.treatment.treatment === one.treatment.treatment;
    if (told[at - 1] !== undefined && told.slice(Math.max(0, at - 8), at).some(same)) return [];
    const dates = told
      .slice(at, at + 8)
      .filter(same)
      .flatMap(({ treatment }) => treatment.dates);
    return [{ ...one, treatment: { ...one.treatment, dates } }];
  });
}

function treatmentFact(
  { sentence, treatment: { about, treatment, dates, ...hit } }: TreatmentTold,
  say: Speaker,
): TreatmentFact {
  const { kind, anchor } = about;
  return {
    ...say.words(sentence, hit),
    kind,
    treatment,
    dates: dates.map((date) => say.date(sentence, date)),
    ...given("anchor", anchor),
  };
}

function medicineFacts(sentence: MarkedSentence, say: Speaker): MedicineFact[] {
  return medicinesIn(sentence).map(({ at, end, words, againstCancer, dose, interval, until }) => ({
    ...say.words(sentence, { at, end }),
    medicine: words,
    againstCancer,
    ...given("dose", dose && say.words(sentence, dose)),
    ...given("interval", interval && say.interval(sentence, interval)),
    ...given("until", until && say.end(sentence, until)),
  }));
}

function checkFacts(letter: MarkedLetter, say: Speaker): CheckFact[] {
  return checksIn(letter).map(({ sentence, by, analytes, interval, until, first, later }) => ({
    ...say.words(sentence, { at: 0, end: sentence.text.length }),
    by,
    analytes,
    interval: say.interval(sentence, interval),
    later,
    ...given("until", until && say.end(sentence, until)),
    ...given("first", first && say.date(sentence, first)),
  }));
}

function symptomFacts(sentence: MarkedSentence, say: Speaker): SymptomFact[] {
  return sentence.symptoms.flatMap((symptom) => {
    const role = roleOf(sentence, symptom.denied);
    return role === undefined ? [] : [{ ...say.words(sentence, symptom), role, ...given("code", symptom.code) }];
  });
}

/** What the patient has or has not, what to ask about, what brings her back; undefined where a leaflet or an enclosure is told of. */
function roleOf(sentence: MarkedSentence, denied: boolean): SymptomRole | undefined {
  if (isCriterion(sentence)) return denied ? undefined : "criterion";
  if (sentence.under.includes("clinical-assessment") || sentence.cues.has("clinical-assessment"))
    return denied ? undefined : "ask";
  if (!tellsOfThePatient(sentence)) return undefined;
  return denied ? "absent" : "present";
}

function materialFacts(sentence: MarkedSentence, { quote }: MarkedLetter): MaterialFact[] {
  const toPatient = sentence.under.includes("material-to-patient") || sentence.cues.has("material-to-patient");
  const given = documentsIn(sentence, toPatient).map(({ span }): MaterialFact => ({ ...quote(span), to: "patient" }));
  const enclosed = toPatient ? [] : enclosuresIn(sentence);
  return [...given, ...enclosed.map(({ span }): MaterialFact => ({ ...quote(span), to: "practice" }))];
}
