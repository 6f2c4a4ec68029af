import type { LegacyColumn } from "./columns.ts";

/** Every problem of a line that its reading can find: what, and what to do. */
export const PROBLEMS = {
  ...{
    "quote-unclosed": stops(
      null,
      "Et anførselstegn lukkes ikke. Ret linjen.",
      "A quotation mark is not closed. Correct the line.",
    ),
    "text-after-quote": stops(
      null,
      "Der står noget efter et lukket anførselstegn. Skriv anførselstegn i teksten dobbelt.",
      "Something stands behind a closed quotation mark. Double quotation marks inside the text.",
    ),
    "line-too-long": stops(
      null,
      "Linjen er mere end 20.000 tegn lang. Kun begyndelsen vises. Ret linjen.",
      "The line is more than 20,000 characters long. Only its beginning is shown. Correct the line.",
    ),
    "nul-in-line": stops(
      null,
      "Linjen har tegn, der ikke er tekst (NUL). Gem filen igen som CSV.",
      "The line has signs that are no text (NUL). Save the file as CSV again.",
    ),
    "other-separator": stops(
      null,
      "Linjen har et andet skilletegn end overskriften. Brug det samme i hele filen.",
      "The line has another separator than the header. Use the same one in the whole file.",
    ),
    "too-few-cells": stops(
      null,
      "Linjen har færre felter end overskriften. Se efter et manglende skilletegn.",
      "The line has fewer cells than the header. Look for a missing separator.",
    ),
    "too-many-cells": stops(
      null,
      "Linjen har flere felter end overskriften. Sæt tekst med skilletegn i anførselstegn.",
      "The line has more cells than the header. Put text with separators in quotation marks.",
    ),
  },
  ...{
    "cpr-missing": stops("cpr", "CPR-nummeret mangler.", "The CPR number is missing."),
    "cpr-not-ten-digits": stops(
      "cpr",
      "CPR-nummeret har ikke ti cifre. Regneark fjerner et nul forrest: gem kolonnen som tekst.",
      "The CPR number does not have ten digits. Spreadsheets drop a leading zero: save the column as text.",
    ),
    "cpr-no-such-day": stops(
      "cpr",
      "CPR-nummeret begynder med en dag, der ikke findes.",
      "The CPR number begins with a day that does not exist.",
    ),
    "cpr-replacement-number": stops(
      "cpr",
      "Det er et erstatningsnummer. Find patientens CPR-nummer.",
      "That is a replacement number. Find the patient's CPR number.",
    ),
    "cpr-e-cpr": stops(
      "cpr",
      "Det er et eCPR-nummer. Find patientens CPR-nummer.",
      "That is an eCPR number. Find the patient's CPR number.",
    ),
    "given-name-missing": stops("fornavn", "Fornavnet mangler.", "The given name is missing."),
    "family-name-missing": stops("efternavn", "Efternavnet mangler.", "The family name is missing."),
    "name-too-long": stops(
      "efternavn",
      "Navnet er mere end 100 tegn langt. Se, om felterne er forskudt.",
      "The name is more than 100 characters long. See whether the cells are shifted.",
    ),
    "name-unreadable": stops(
      "efternavn",
      "Navnet har skjulte tegn, eller æ, ø og å er gået i stykker. Gem filen som UTF-8.",
      "The name has hidden signs, or its Danish letters are broken. Save the file as UTF-8.",
    ),
  },
  ...{
    "diagnosis-missing": stops(
      "diagnose",
      "Diagnosen mangler. Skriv SKS-koden, fx DC619.",
      "The diagnosis is missing. Write the SKS code, as DC619.",
    ),
    "diagnosis-no-code": stops(
      "diagnose",
      "Diagnosen er ingen SKS-kode. Skriv koden, fx DC619.",
      "The diagnosis is no SKS code. Write the code, as DC619.",
    ),
    "diagnosis-no-cancer": stops("diagnose", "Diagnosen er ikke kræft.", "The diagnosis is no cancer."),
    "treatment-day-missing": notes(
      "behandlingsdato",
      "Behandlingens dato mangler, og planen regnes fra den.",
      "The day of treatment is missing, and the plan counts from it.",
    ),
    "treatment-day-unreadable": stops(
      "behandlingsdato",
      "Behandlingens dato findes ikke eller kan læses på to måder. Skriv 2019-04-03 eller 03-04-2019.",
      "The day of treatment does not exist or can be read in two ways. Write 2019-04-03 or 03-04-2019.",
    ),
    "treatment-day-ahead": stops(
      "behandlingsdato",
      "Behandlingens dato ligger i fremtiden.",
      "The day of treatment lies in the future.",
    ),
    "treatment-day-before-birth": stops(
      "behandlingsdato",
      "Behandlingens dato ligger før fødslen. Se CPR-nummer og dato efter.",
      "The day of treatment lies before the birth. Check CPR number and day.",
    ),
    "department-missing": notes(
      "afdeling",
      "Afdelingen mangler. Vælg den på listen.",
      "The department is missing. Choose it on the list.",
    ),
    "practice-missing": notes("ydernummer", "Ydernummeret mangler.", "The practice number is missing."),
    "practice-no-number": notes(
      "ydernummer",
      "Ydernummeret er ikke fire til seks cifre.",
      "The practice number is not four to six digits.",
    ),
    "letter-day-unreadable": notes(
      "epikrisedato",
      "Epikrisens dato kan ikke læses. Skriv 2019-04-03 eller 03-04-2019.",
      "The day of the letter cannot be read. Write 2019-04-03 or 03-04-2019.",
    ),
    "letter-day-ahead": notes(
      "epikrisedato",
      "Epikrisens dato ligger i fremtiden.",
      "The day of the letter lies in the future.",
    ),
    "letter-before-treatment": notes(
      "epikrisedato",
      "Epikrisen er dateret før behandlingen.",
      "The letter is dated before the treatment.",
    ),
    "interval-unreadable": notes(
      "interval",
      "Intervallet er ikke ét tal. Skriv antal måneder, fx 6, eller hver 6. måned.",
      "The interval is not one number. Write the number of months, as 6, or hver 6. måned.",
    ),
  },
  ...{
    "analysis-unknown": notes(
      "analyse",
      "Analysen er ukendt. Skriv NPU-koden, fx NPU08669.",
      "The analysis is unknown. Write the NPU code, as NPU08669.",
    ),
    "test-day-missing": notes(
      "proevedato",
      "Prøvens dato mangler, så svaret tæller ikke.",
      "The day of the test is missing, so its answer does not count.",
    ),
    "test-day-unreadable": notes(
      "proevedato",
      "Prøvens dato kan ikke læses, så svaret tæller ikke.",
      "The day of the test cannot be read, so its answer does not count.",
    ),
    "test-day-ahead": notes(
      "proevedato",
      "Prøvens dato ligger i fremtiden, så svaret tæller ikke.",
      "The day of the test lies in the future, so its answer does not count.",
    ),
    "test-before-birth": notes(
      "proevedato",
      "Prøvens dato ligger før fødslen, så svaret tæller ikke.",
      "The day of the test lies before the birth, so its answer does not count.",
    ),
    "value-unreadable": notes(
      "svar",
      "Svaret er intet tal, så det tæller ikke.",
      "The answer is no number, so it does not count.",
    ),
    "unit-unknown": notes(
      "enhed",
      "Enheden er ukendt eller mangler, så svaret tæller ikke.",
      "The unit is unknown or missing, so the answer does not count.",
    ),
    "unit-of-another-test": notes(
      "enhed",
      "Enheden hører til en anden analyse, så svaret tæller ikke.",
      "The unit belongs to another analysis, so the answer does not count.",
    ),
    "value-implausible": notes(
      "svar",
      "Svaret kan ikke være sandt, så det tæller ikke.",
      "The answer cannot be true, so it does not count.",
    ),
    "state-unknown": notes(
      "tilstand",
      "Tilstanden er hverken aktiv, død eller udrejst.",
      "The state is neither aktiv, død nor udrejst.",
    ),
    "state-day-unreadable": notes(
      "tilstandsdato",
      "Tilstandens dato kan ikke læses.",
      "The day of the state cannot be read.",
    ),
  },
} as const;

function stops<const Column extends LegacyColumn | null>(column: Column, da: string, en: string) {
  return { column, stops: true, da, en };
}

function notes<const Column extends LegacyColumn | null>(column: Column, da: string, en: string) {
  return { column, stops: false, da, en };
}
