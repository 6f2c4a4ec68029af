import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) =>
  readLetter(letter).elements.find(({ element }) => element === "material-to-patient")?.state;

describe("what was handed over, and what was not", () => {
  test.each([
    "Patienten fik opfølgningsplanen i hånden.",
    'Hun gik hjem med planen på papir og pjecen "Livet efter kræft".',
    "Udleveret: intet.",
    "Der er ikke givet noget med.",
    "Ingen pjecer udleveret.",
    "Han har planen på papir.",
    "Pt. har fået CD med sine skanninger.",
    "Opfølgningsplan udprintet til patienten.",
    "Opfølgningsplanen er sendt til patientens e-Boks.",
    "Hun tog en kopi af opfølgningsplanen med hjem.",
    "Vi gav ham folderen om senfølger.",
    "Stomikort og øvelsesark er givet til hende.",
    "Patienten er ikke udstyret med skriftligt materiale.",
    "Planen er gennemgået og givet til pt. på skrift.",
    "Hun ville ikke have noget med hjem.",
    'Fået: opfølgningsplan, pjecen "Senfølger".',
    "Patienten har modtaget sin plan i papirform.",
    "Han fik stukket planen i hånden sammen med et hæfte om kost efter strålebehandling.",
    "Opfølgningsplanen fik han udleveret ved samtalen.",
    "Patienten ønskede ikke noget udleveret.",
    "Udleveret: ikke noget.",
    "Mundtlig information; intet skriftligt.",
    "Vi har sendt hende hjem med en opfølgningsplan.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });

  test.each([
    "Han har fået papirer med hjem om forløbet.",
    "Hun har fået lidt at læse i.",
    "Patienten har fået det sædvanlige.",
    "Div. skriftl. mat. givet.",
    "Informeret skriftligt.",
    "Fik vores materiale med.",
    "Vanligt materiale givet.",
    "Pt. er forsynet med pjecer.",
    "Han fik noget skriftligt med.",
    "Relevant information udleveret.",
    "Skriftlig information givet.",
    "Udstyret med standardpakken.",
    "Pjecer udleveret.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });

  test.each(["Patienten er informeret om forløbet."])("is not said by these: %s", (letter) => {
    expect(state(letter)).toBe("missing");
  });

  test.each([
    "Der er ikke givet materiale med. Den plan, hun har fået i ambulatoriet i dag, følges.",
    "Intet udleveret. Pt. møder som anført i den plan, han fik med hjem.",
  ])("contradicts itself in these: %s", (letter) => {
    expect(state(letter)).toBe("inconsistent");
  });
});
