import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) => readLetter(letter).elements.find(({ element }) => element === "blood-tests")?.state;

describe("tests with values, and tests without", () => {
  test.each([
    "PSA hver 6. måned; seneste PSA 0,1 µg/l (02.04.2026).",
    "PSA måles. Den var den 3. marts 2026 på 0,1 µg/l.",
    "Kreatinin måles årligt, senest 88 µmol/l, 03/2026.",
    "PSA tages. 02.04.26: 0,12 ug/l.",
    "Tag CEA. Sidste CEA 2,1 µg/l fra april 2026.",
    "TSH følges; udgangsværdi 1,2 mIU/l 05.05.2026.",
    "Hb 8,2 mmol/l og kreatinin 77 µmol/l, begge taget i uge 12, 2026. Tages årligt.",
    "CEA hver 6. mdr., sidst 2,0 µg/l d. 3/3-26.",
    "PSA-niveauet var 0,2 µg/l pr. 01.05.2026 og måles halvårligt.",
    "Hb måles årligt. Hb i april 2026: 8,1 mmol/l.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });

  test.each([
    "PSA måles.",
    "PSA er lav.",
    "PSA umåleligt.",
    "Vanlige blodprøver.",
    "Nyretal følges.",
    "PSA hver 6. måned. PSA var 0,1 µg/l.",
    "PSA hver 6. måned, ligget stabilt under 0,1.",
    "Blodprøver tages som vi plejer.",
    "Der tages prøver årligt.",
    "Ingen blodprøver.",
    "PSA ved diagnosen 12 µg/l 03.02.2022. PSA tages halvårligt.",
    "PSA i bero.",
    "Prøver som hidtil.",
    "PSA bestilles af jer.",
    "Kreatinin 90 for nylig. Kreatinin måles årligt.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });

  test.each(["Opereret i maj 2024. Det går godt."])("is not said by these: %s", (letter) => {
    expect(state(letter)).toBe("missing");
  });

  test.each(["PSA tages hver 6. måned. Der skal ikke tages PSA."])("contradicts itself in these: %s", (letter) => {
    expect(state(letter)).toBe("inconsistent");
  });
});
