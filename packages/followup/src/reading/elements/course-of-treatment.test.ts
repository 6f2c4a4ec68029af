import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) =>
  readLetter(letter).elements.find(({ element }) => element === "course-of-treatment")?.state;

describe("what was done, and when", () => {
  test.each([
    "Han fik foretaget robotassisteret prostatektomi for kræft i blærehalskirtlen i oktober 2022.",
    "Prostatacancer, strålebehandlet 60 Gy fra februar til marts 2023.",
    "Fik fjernet højre nyre for kræft den 3. april 2021.",
    "Blærekræft. Blæren blev taget ud 05.05.2022.",
    "Brystkræft, opereret 12/8-24 med fjernelse af hele brystet.",
    "Endetarmskræft opereret juni 2023.",
    "Lungekræft, kemostråler afsluttet 14-05-2024.",
    "Vi besluttede i januar 2024 at se tiden an ved hans prostatakræft.",
    "Kræft i skjoldbruskkirtlen; kirtlen fjernet 2. maj 2022.",
    "Modermærkekræft på ryggen skåret bort den 04.06.2023.",
    "c. coli, hø.sidig hemikolektomi 03.02.23",
    "Hodgkin-lymfom, 6 serier ABVD fra oktober 2023 til marts 2024.",
    "Testikelkræft, højre testikel fjernet 11.11.2023.",
    "Prostatakræft. I hormonbehandling siden marts 2022.",
    "Livmoderkræft. Livmoderen og æggestokkene blev fjernet i september 2023.",
    "Prostatakræft opereret ved åben kirurgi i juli 2021.",
    "Lymfekræft behandlet med R-CHOP januar-maj 2024.",
    "Kræft i tyktarmen, stykke af tarmen fjernet den 5.5.2022.",
    "c. vesicae, RARC 04.02.22.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });

  test.each([
    "Sygdommen blev besluttet ikke at behandle for et par år siden.",
    "Kendt prostatakræft, har fået hormoner gennem en årrække.",
    "Opereret for tarmkræft engang i 2019.",
    "Fik fjernet en nyre for år tilbage pga. kræft.",
    "Strålet for prostatakræft i 2020.",
    "Brystopereret for kræft for længe siden.",
    "Har haft brystkræft, opereret for 6 år siden.",
    "Blev behandlet for lymfekræft sidst i halvfemserne.",
    "Fik kemo for brystkræft for mange år siden.",
    "Prostatakræft, bestrålet 2019.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });

  test.each(["Kendt med prostatakræft.", "DC619."])("is not said by these: %s", (letter) => {
    expect(state(letter)).toBe("missing");
  });

  test.each([
    "Prostatakræft. RARP 12.03.2024. Ved operationen (prostatektomi) 21.03.2024 var der frie rande.",
    "Cystektomi 05.05.2022 for blærekræft. Tidspunkt for cystektomi: 15.06.2022.",
  ])("contradicts itself in these: %s", (letter) => {
    expect(state(letter)).toBe("inconsistent");
  });
});
