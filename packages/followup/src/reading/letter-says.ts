import { decimalText } from "../value.ts";
import type { TestsTold } from "./elements/blood-tests.ts";
import { tellsOfThePatient } from "./elements/complications.ts";
import { treatmentsTold } from "./elements/course-of-treatment.ts";
import { documentsIn } from "./elements/material-to-patient.ts";
import { enclosuresIn } from "./elements/other-material.ts";
import { addresseesIn } from "./facts/addressees.ts";
import { checksIn } from "./facts/checks.ts";
import type { FoundDate } from "./facts/dates.ts";
import { diagnosisIn } from "./facts/diagnoses.ts";
import type { FoundEnd } from "./facts/ends.ts";
import type { FoundInterval } from "./facts/intervals.ts";
import { confirmationIn } from "./facts/limits.ts";
import { medicinesIn } from "./facts/medicines.ts";
import { ofThePatient } from "./facts/spoken-of.ts";
import { symptomsIn } from "./facts/symptoms.ts";
import { isCriterion } from "./facts/values.ts";
import type { LetterFacts, Quote, ReadDate, ReadEnd, ReadInterval, SymptomRole } from "./letter-facts.ts";
import type { MarkedSentence } from "./marked-letter.ts";
import type { Span } from "./span.ts";
import { within } from "./verdict.ts";

/** Everything that the letter says which a person may confirm, each with its words and line. */
export function factsOf(told: TestsTold): LetterFacts {
  const { letter } = told;
  const { sentences, writtenOn: written } = letter;
  const say = speaker(told);
  return {
    ...(written === undefined ? {} : { writtenOn: say.date(written.sentence, written.date) }),
    diagnoses: sentences.flatMap((sentence) => {
      const found = isCriterion(sentence) ? undefined : diagnosisIn(ofThePatient(sentence.text));
      if (found === undefined) return [];
      const { cancer, code, stage } = found;
      return [{ ...say.words(sentence, found), cancer, ...given("code", code), ...given("stage", stage) }];
    }),
    treatments: treatmentsTold(letter).map(({ sentence, treatment }) => ({
      ...say.words(sentence, treatment),
      kind: treatment.about.kind,
      treatment: treatment.treatment,
      dates: treatment.dates.map((date) => say.date(sentence, date)),
      ...given("anchor", treatment.about.anchor),
    })),
    medicines: sentences
      .filter((sentence) => !isCriterion(sentence))
      .flatMap((sentence) =>
        medicinesIn(sentence).map(({ at, end, words, againstCancer, dose, interval, until }) => ({
          ...say.words(sentence, { at, end }),
          medicine: words,
          againstCancer,
          ...given("dose", dose && say.words(sentence, dose)),
          ...given("interval", interval && say.interval(sentence, interval)),
          ...given("until", until && say.end(sentence, until)),
        })),
      ),
    checks: checksIn(letter).map(({ sentence, by, analytes, interval, until, first, later }) => ({
      ...say.words(sentence, { at: 0, end: sentence.text.length }),
      by,
      analytes,
      interval: say.interval(sentence, interval),
      later,
      ...given("until", until && say.end(sentence, until)),
      ...given("first", first && say.date(sentence, first)),
    })),
    ...numbersOf(told, say),
    symptoms: sentences.flatMap((sentence) =>
      symptomsIn(ofThePatient(sentence.text)).flatMap((symptom) => {
        const role = roleOf(sentence, symptom.denied);
        return role === undefined ? [] : [{ ...say.words(sentence, symptom), role, ...given("code", symptom.code) }];
      }),
    ),
    addressees: sentences
      .filter(isCriterion)
      .flatMap((sentence) =>
        addresseesIn(sentence.text).map(({ sender, ...span }) => ({ ...say.words(sentence, span), sender })),
      ),
    contacts: sentences.flatMap((sentence) =>
      sentence.phones.map((phone) => ({ ...say.words(sentence, phone), digits: phone.digits, role: phone.role })),
    ),
    materials: sentences.flatMap((sentence) => [
      ...documentsIn(
        sentence,
        sentence.under.includes("material-to-patient") || sentence.cues.has("material-to-patient"),
      ).map(({ span }) => ({ ...letter.quote(span), to: "patient" as const })),
      ...(sentence.under.includes("material-to-patient") || sentence.cues.has("material-to-patient")
        ? []
        : enclosuresIn(sentence).map(({ span }) => ({ ...letter.quote(span), to: "practice" as const }))),
    ]),
  };
}

function numbersOf({ values, limits }: TestsTold, say: Speaker): Pick<LetterFacts, "values" | "limits"> {
  return {
    values: values.map(({ sentence, measured, value, comparator, sampled, role }) => ({
      ...say.words(sentence, {
        at: measured.named?.at ?? measured.at,
        end: Math.max(measured.end, measured.named?.end ?? 0),
      }),
      analyte: measured.analyte,
      comparator,
      value: decimalText(value),
      role,
      ...given("unit", measured.unit),
      ...given("sampled", sampled && say.date(sentence, sampled)),
    })),
    limits: limits.map(({ sentence, measured, kind, direction, inclusive }) => ({
      ...say.words(sentence, { at: Math.min(measured.named?.at ?? measured.at, measured.at), end: measured.end }),
      analyte: measured.analyte,
      kind,
      direction,
      inclusive,
      value: measured.number.replace(",", "."),
      ...given("unit", measured.unit),
      ...confirmationIn(sentence.text.slice(measured.end, measured.end + 90)),
    })),
  };
}

/** What the patient has or has not, what to ask about, what brings her back; undefined where a leaflet or an enclosure is told of. */
function roleOf(sentence: MarkedSentence, denied: boolean): SymptomRole | undefined {
  if (isCriterion(sentence)) return denied ? undefined : "criterion";
  if (sentence.under.includes("clinical-assessment") || sentence.cues.has("clinical-assessment"))
    return denied ? undefined : "ask";
  if (!tellsOfThePatient(sentence)) return undefined;
  return denied ? "absent" : "present";
}

interface Speaker {
  words(sentence: MarkedSentence, span: Span): Quote;
  date(sentence: MarkedSentence, date: FoundDate): ReadDate;
  interval(sentence: MarkedSentence, interval: FoundInterval): ReadInterval;
  end(sentence: MarkedSentence, end: FoundEnd): ReadEnd;
}

/** Turns places inside sentences into words of the letter. */
function speaker({ letter: { quote, sentences } }: TestsTold): Speaker {
  const words = (sentence: MarkedSentence, span: Span): Quote => quote(within(sentence, span));
  const date = (sentence: MarkedSentence, found: FoundDate): ReadDate => {
    const home = sentence.dates.includes(found)
      ? sentence
      : (sentences.find(({ dates }) => dates.includes(found)) ?? sentence);
    return { ...words(home, found), precision: found.precision, from: found.from, until: found.until };
  };
  return {
    words,
    date,
    interval: (sentence, { everyMonths, range, ...span }) => ({
      ...words(sentence, span),
      range,
      ...given("everyMonths", everyMonths),
    }),
    end: (sentence, { meaning, ...span }) => ({
      ...words(sentence, span),
      ...(meaning.kind === "date" ? { kind: "date", date: date(sentence, meaning.date) } : meaning),
    }),
  };
}

/** A field that is left out where there is nothing to say. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value }); // a computed name loses its type
}
