import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";
import { readingInLines } from "../testing/reading-in-lines.ts";

/** The facts of one sort that a letter tells, in words. */
const told = (sort: string, letter: string): string[] =>
  readingInLines(readLetter(letter))
    .filter((line) => line.startsWith(`${sort}: »`))
    .map((line) => line.slice(sort.length + 2));

describe("checks", () => {
  const checks = (letter: string) =>
    readLetter(letter).facts.checks.map(
      ({ by, analytes, interval, first, until, later }) =>
        `${by === "hospital" ? "hospital" : "practice"}: ${analytes.join("+") || "a visit"} ${interval.words.replace(/\.$/, "")}${later ? " later" : ""}${first ? ` from ${first.words}` : ""}${until ? ` ${until.words}` : ""}`,
    );
  test.each<[string, string[]]>([
    [
      "PSA hos e.l. hver 6. måned til maj 2028, herefter årligt.",
      ["practice: psa hver 6. måned til maj 2028", "practice: psa årligt later"],
    ],
    [
      "PSA hos e.l. hver 6. måned til maj 2028, derefter til maj 2033 årligt.",
      ["practice: psa hver 6. måned til maj 2028", "practice: psa årligt later til maj 2033"],
    ],
    ["Indtil maj 2029 tager I PSA hver 6. måned.", ["practice: psa hver 6. måned Indtil maj 2029"]],
    ["Hb årligt, PSA hver 3. måned hos e.l.", ["practice: haemoglobin årligt", "practice: psa hver 3. måned"]],
    ["Hver 6. måned PSA hos e.l., første gang 02.06.2026.", ["practice: psa Hver 6. måned from 02.06.2026"]],
    ["PSA hos egen læge hver 6. måned, næste prøve i juni 2026.", ["practice: psa hver 6. måned from juni 2026"]],
    ["Hver 6. måned PSA hos e.l. Første prøve i juni 2026.", ["practice: psa Hver 6. måned from juni 2026"]],
    ["Hver 6. måned PSA hos e.l. Næste kontrol er juni 2026.", ["practice: psa Hver 6. måned from juni 2026"]],
    ["Hver 6. måned PSA hos e.l.\n\nFørste prøve i juni 2026.", ["practice: psa Hver 6. måned"]],
    [
      "Hver 6. måned PSA hos e.l. Første Hb i juni 2026, så årligt.",
      ["practice: psa Hver 6. måned", "practice: haemoglobin årligt from juni 2026"],
    ],
    [
      "Hver 6. måned PSA hos e.l., derefter årligt. Første prøve i juni 2026.",
      ["practice: psa Hver 6. måned from juni 2026", "practice: psa årligt later"],
    ],
    ["Kontrol hos e.l.: Hver 6. måned ved egen læge, henvis til mammografi.", ["practice: a visit Hver 6. måned"]],
    ["Letrozol hver 2. måned, vægt hver 6. måned.", ["practice: a visit hver 6. måned"]],
    ["PSA-kontrol, og letrozol hver 2. måned.", []],
    ["Årligt Hb, hver 3. måned PSA, hos e.l.", ["practice: haemoglobin Årligt", "practice: psa hver 3. måned"]],
    ["Hver 6. måned PSA, derefter årligt, hos e.l.", ["practice: psa Hver 6. måned", "practice: psa årligt later"]],
    [
      "PSA hos e.l. hver 6. måned, så årligt, og CEA hvert andet år.",
      ["practice: psa hver 6. måned", "practice: psa årligt later", "practice: cea hvert andet år"],
    ],
    ["PSA hos e.l. hver 6. måned, samt årligt Hb.", ["practice: psa hver 6. måned", "practice: haemoglobin årligt"]],
    [
      "PSA hos e.l. hver 6. måned, Hb årligt hos egen læge, og så ses vi senere.",
      ["practice: psa hver 6. måned", "practice: haemoglobin årligt"],
    ],
    [
      "PSA hos e.l. til maj 2028 hver 6. måned, og Hb årligt.",
      ["practice: psa hver 6. måned til maj 2028", "practice: haemoglobin årligt"],
    ],
    [
      "CT er taget, og det er en lang historie, som vi her ikke fortæller: Han ses hver 6. måned.",
      ["practice: a visit hver 6. måned"],
    ],
    [
      "Vi har talt om det og er enige om, at hun hos egen læge får taget Hb årligt, og CT hver 12. måned.",
      ["practice: haemoglobin årligt", "hospital: a visit hver 12. måned"],
    ],
    [
      "Hos jer PSA hver 6. måned, og hos os ses han til CT årligt.",
      ["practice: psa hver 6. måned", "hospital: a visit årligt"],
    ],
    [
      "PSA hos e.l. hver 3. måned, de første 2 år derudover Hb årligt.",
      ["practice: psa hver 3. måned de første 2 år", "practice: haemoglobin årligt later"],
    ],
    ["PSA hos e.l. hver 3. måned, i 3. år årligt.", ["practice: psa hver 3. måned", "practice: psa årligt later"]],
    [
      "PSA hos e.l. hver 3. måned, fra første år årligt.",
      ["practice: psa hver 3. måned", "practice: psa årligt later"],
    ],
    ["PSA hos e.l. hver 3. måned, og årligt Hb.", ["practice: psa hver 3. måned", "practice: haemoglobin årligt"]],
    ["CT hver 12. måned.", ["hospital: a visit hver 12. måned"]],
    ["Egen læge bestiller CT hver 12. måned.", ["practice: a visit hver 12. måned"]],
    ["CT og blodprøver hver 12. måned.", ["practice: a visit hver 12. måned"]],
    ["Hun ses hos os hver 6. måned.", ["hospital: a visit hver 6. måned"]],
    [
      "Han ses i afdelingen hver 6. måned, og så er der en samtale årligt.",
      ["hospital: a visit hver 6. måned", "hospital: a visit årligt later"],
    ],
    [
      "Han ses i afdelingen hver 6. måned. Hos jer er der en samtale årligt.",
      ["hospital: a visit hver 6. måned", "practice: a visit årligt"],
    ],
    ["PSA følges ikke hos egen læge, men hos os hver 6. måned.", ["hospital: psa hver 6. måned"]],
    ["Nyrefunktion måles årligt hos e.l.", ["practice: creatinine årligt"]],
    ["Tabl. letrozol 2,5 mg hver 2. måned.", []],
    ["Letrozol, og PSA-kontrol hver 2. måned.", ["practice: psa hver 2. måned"]],
    ["Han har gået til kontrol her hver 6. måned.", []],
    ["Behandlingsforløb: Set hver 6. måned.", []],
    ["Behandlingsforløb: Egen læge ser hende hver 6. måned.", ["practice: a visit hver 6. måned"]],
    ["Kriterier for genhenvisning: Ved feber hver 6. måned.", []],
    ["Komplikationer: Feber hver 6. måned.", []],
    ["Genhenvis, hvis der er feber hver 6. måned.", []],
    ["Genhenvis, hvis PSA, som kontrolleres hver 6. måned, stiger.", ["practice: psa hver 6. måned"]],
  ])("»%s« orders %j", (letter, expected) => expect(checks(letter)).toEqual(expected));
});

describe("values", () => {
  const values = (letter: string) =>
    readLetter(letter).facts.values.map(
      ({ analyte, comparator, value, unit, role, sampled, code }) =>
        `${analyte} ${comparator}${value}${unit ? ` ${unit}` : ""}${sampled ? ` ${sampled.words}` : ""}${role === "latest" ? "" : ` ${role}`}${code ? ` ${code}` : ""}`,
    );
  test.each<[string, string[]]>([
    // the date by a number
    ["PSA 0,5 µg/l den 05.05.1995.", ["psa 0.5 ug/L 05.05.1995"]],
    [
      "PSA 0,5 µg/l 02.04.26, kreatinin 88 µmol/l 03.04.26.",
      ["psa 0.5 ug/L 02.04.26", "creatinine 88 umol/L 03.04.26"],
    ],
    ["02.04.26: PSA 0,5 µg/l.", ["psa 0.5 ug/L 02.04.26"]],
    [
      "PSA 0,5 µg/l og kreatinin 88 µmol/l, begge 03.04.26.",
      ["psa 0.5 ug/L 03.04.26", "creatinine 88 umol/L 03.04.26"],
    ],
    [
      "PSA 0,5 µg/l 02.04.26. Kreatinin 88 µmol/l samme dag.",
      ["psa 0.5 ug/L 02.04.26", "creatinine 88 umol/L 02.04.26"],
    ],
    ["Kreatinin 88 µmol/l samme dag.", ["creatinine 88 umol/L"]],
    ["PSA 0,5 µg/l, tages første gang 02.06.26.", ["psa 0.5 ug/L"]],
    ["PSA 0,5 µg/l, følges til 02.06.26.", ["psa 0.5 ug/L"]],
    ["Følges til 02.06.26: PSA 0,5 µg/l.", ["psa 0.5 ug/L"]],
    ["Epikrise 14.04.2026\nPSA taget i dag er > 100 µg/l.", ["psa >100 ug/L 14.04.2026"]],
    ["Epikrise 14.04.2026\nPSA d.d. 0,1 µg/l.", ["psa 0.1 ug/L 14.04.2026"]],
    ["PSA i dag 0,1 µg/l.", ["psa 0.1 ug/L"]],
    // the date over or under the numbers
    [
      "Blodprøver 12.02.2026: Hb 8,1 mmol/l. PSA 0,1 µg/l.",
      ["haemoglobin 8.1 mmol/L 12.02.2026", "psa 0.1 ug/L 12.02.2026"],
    ],
    ["Taget 12.02.2026. PSA 0,1 µg/l.", ["psa 0.1 ug/L 12.02.2026"]],
    ["PSA 0,1 µg/l. Alle fra 12.02.2026.", ["psa 0.1 ug/L 12.02.2026"]],
    ["Set 12.02.2026. PSA 0,1 µg/l.", ["psa 0.1 ug/L"]],
    ["Taget 12.02.2026.\n\nPSA 0,1 µg/l.", ["psa 0.1 ug/L"]],
    // what a value is
    ["PSA ved diagnosen 12 µg/l.", ["psa 12 ug/L at-diagnosis"]],
    ["PSA 12 µg/l ved biopsien.", ["psa 12 ug/L at-diagnosis"]],
    ["Efter biopsi er seneste PSA 12 µg/l.", ["psa 12 ug/L"]],
    [
      "Hb 8 mmol/l 02.04.26. Hb 8 mmol/l samme dag, kreatinin 88 µmol/l 03.04.26.",
      ["haemoglobin 8 mmol/L 02.04.26", "haemoglobin 8 mmol/L 02.04.26", "creatinine 88 umol/L 03.04.26"],
    ],
    [
      "Hb 8 mmol/l 02.04.26. Samme dag hostede han, og PSA er 0,5 µg/l.",
      ["haemoglobin 8 mmol/L 02.04.26", "psa 0.5 ug/L"],
    ],
    ["PSA 0,1 µg/l. Han var totalt rask 12.02.2026.", ["psa 0.1 ug/L"]],
    ["PSA 0,1 µg/l. Tal fra 12.02.2026.", ["psa 0.1 ug/L 12.02.2026"]],
    ["PSA 0,1 µg/l. Vi så dem alle 12.02.2026.", ["psa 0.1 ug/L"]],
    ["PSA 0,1 µg/l. Vi så dem begge 12.02.2026.", ["psa 0.1 ug/L"]],
    ["Blodprøver: Fra 12.02.2026 er alt godt. PSA 0,1 µg/l.", ["psa 0.1 ug/L"]],
    [
      "Blodprøver 2 dage før 12.02.2026: Hb 8,1 mmol/l. Godt. Fint. Pænt. Flot. PSA 0,1 µg/l.",
      ["haemoglobin 8.1 mmol/L 12.02.2026", "psa 0.1 ug/L 12.02.2026"],
    ],
    ["PSA 12 µg/l, men før var det andet.", ["psa 12 ug/L"]],
    ["Seneste gang i forbindelse med biopsi i afdelingen var PSA 12 µg/l.", ["psa 12 ug/L at-diagnosis"]],
    ["eGFR er 30 %.", []],
    ["PSA 2026.", []],
    ["PSA og CA 125 er 20 U/ml.", ["ca125 20 kU/L"]],
    ["PSA 4 og 5.", []],
    ["PSA 4-5.", []],
    ["PSA 4 måneder.", []],
    ["PSA 4 -måneder.", []],
    ["PSA 4 %.", []],
    ["PSA 4. Godt.", ["psa 4"]],
    ["PSA 4.x", []],
    ["PSA 4:1", []],
    ["PSA 4, godt.", ["psa 4"]],
    ["CRP 4 mg/l.", ["crp 4 mg/L"]],
    ["Albumin 40 g/l.", ["albumin 40 g/L"]],
    ["Calcitonin 4 ng/l.", ["calcitonin 4 ng/L"]],
    ["HbA1c 48 mmol/mol.", ["hba1c 48 mmol/mol"]],
    ["Albumin/kreatinin-ratio 30 mg/mmol.", ["albumin-creatinine 30 mg/mmol"]],
    ["U-albumin/kreatinin 30 mg/g.", ["albumin-creatinine 30 mg/g"]],
    ["CA 19-9 er 30 U/l.", ["ca199 30 U/L"]],
    ["PSA 2,0 µg/l - over nadir.", ["psa 2 ug/L"]],
    ["Fald på 2,0 µg/l i PSA.", []],
    ["PSA: nadir plus 2,0 µg/l.", []],
    ["PSA: nadir + 2,0 µg/l.", []],
    ["PSA: nadir+2,0 µg/l.", []],
    ["PSA: stigning på noget, 2,0 µg/l.", ["psa 2 ug/L"]],
    ["PSA og CEA er 8 mmol/l.", ["cea 8 mmol/L"]],
    ["CEA måles. PSA og CEA er hhv. 1 µg/l og 2 µg/l.", ["psa 1 ug/L", "cea 2 ug/L"]],
    ["Hb måles. PSA, CEA og PSA er hhv. 1 µg/l og 2 µg/l.", ["psa 1 ug/L", "cea 2 ug/L"]],
    ["Nadir-PSA 0,3 µg/l.", ["psa 0.3 ug/L nadir"]],
    ["PSA 0,3 µg/l (nadir).", ["psa 0.3 ug/L nadir"]],
    ["PSA 0,3 µg/l, som er nadir.", ["psa 0.3 ug/L nadir"]],
    ["PSA 0,9 µg/l (nadir 0,6 µg/l).", ["psa 0.9 ug/L", "psa 0.6 ug/L nadir"]],
    ["PSA 0,9 µg/l, nadir var 0,6 µg/l.", ["psa 0.9 ug/L", "psa 0.6 ug/L nadir"]],
    ["PSA <= 0,1 µg/l.", ["psa <0.1 ug/L"]],
    ["PSA < 0,1 µg/l.", ["psa <0.1 ug/L"]],
    ["PSA >= 100 µg/l.", ["psa >100 ug/L"]],
    ["PSA ca. 4 µg/l.", ["psa 4 ug/L"]],
    ["P-PSA (NPU08669). Seneste værdi 0,1 µg/l.", ["psa 0.1 ug/L NPU08669"]],
    ["P-PSA (NPU08669) og kreatinin (NPU18016). PSA 0,1 µg/l.", ["psa 0.1 ug/L"]],
    // what is none
    ["Stigning på 2,0 µg/l i PSA.", []],
    ["PSA er steget 2,0 µg/l over nadir.", []],
    ["Fald på 30 % i eGFR.", []],
    ["PSA 2 gange årligt.", []],
    // whose a number is
    ["Kreatinin 88 µmol/l og Hb 8,1 mmol/l.", ["creatinine 88 umol/L", "haemoglobin 8.1 mmol/L"]],
    ["0,12 ug/l er seneste PSA.", ["psa 0.12 ug/L"]],
    ["PSA og kreatinin måles. Seneste tal er 88 µmol/l.", ["creatinine 88 umol/L"]],
    ["PSA er 8 mmol/l.", ["psa 8 mmol/L"]],
    ["Blodtryk 88 µmol/l.", []],
    ["PSA er nu faldet til 0,4.", ["psa 0.4"]],
    ["PSA blev taget af overlægen 0,4.", []],
    // numbers in the order of the tests
    [
      "Der er målt Hb, kreatinin og CEA. Tallene er henholdsvis 7,6 mmol/l, 83 µmol/l og 2,1 µg/l.",
      ["haemoglobin 7.6 mmol/L", "creatinine 83 umol/L", "cea 2.1 ug/L"],
    ],
    [
      "PSA, CEA og kreatinin er hhv. 1 µg/l, 2 µg/l og 83 µmol/l.",
      ["psa 1 ug/L", "cea 2 ug/L", "creatinine 83 umol/L"],
    ],
    ["PSA og CEA. De er hhv. 1 µg/l og 2 µg/l.", ["psa 1 ug/L", "cea 2 ug/L"]],
    ["CEA er hhv. 1 µg/l og 2 µg/l.", ["cea 1 ug/L", "cea 2 ug/L"]],
    ["PSA og kreatinin er hhv. 83 µmol/l og 1 µg/l.", ["creatinine 83 umol/L", "psa 1 ug/L"]],
  ])("»%s« tells %j", (letter, expected) => expect(values(letter)).toEqual(expected));

  test("a date that stands elsewhere is quoted from where it stands", () => {
    const letter = "Blodprøver 12.02.2026: Hb 8,1 mmol/l. PSA 0,1 µg/l.";
    const [, psa] = readLetter(letter).facts.values;
    expect(letter.slice(psa?.sampled?.at).startsWith("12.02.2026:")).toBe(true);
  });
});

describe("limits", () => {
  const limits = (letter: string) =>
    readLetter(letter).facts.limits.map(
      ({ analyte, kind, direction, inclusive, value, unit, samples, daysBetween }) =>
        `${kind} ${analyte} ${direction === "up" ? ">" : "<"}${inclusive ? "=" : ""} ${value}${unit ? ` ${unit}` : ""}${samples ? ` x ${samples}` : ""}${daysBetween ? ` ${daysBetween} days` : ""}`,
    );
  test.each<[string, string[]]>([
    ["PSA over 0,2 µg/l", ["threshold psa > 0.2 ug/L"]],
    ["PSA på 0,2 µg/l", ["threshold psa >= 0.2 ug/L"]],
    ["PSA over 0,2 µg/l eller derover", ["threshold psa >= 0.2 ug/L"]],
    ["PSA ≥ 0,2 µg/l", ["threshold psa >= 0.2 ug/L"]],
    ["PSA > 0,2 µg/l", ["threshold psa > 0.2 ug/L"]],
    ["Hb < 6 mmol/l", ["threshold haemoglobin < 6 mmol/L"]],
    ["Hb <= 6 mmol/l", ["threshold haemoglobin <= 6 mmol/L"]],
    ["Hb under 6 mmol/l", ["threshold haemoglobin < 6 mmol/L"]],
    ["Hb falder til 6 mmol/l", ["threshold haemoglobin <= 6 mmol/L"]],
    ["Hb 6 mmol/l eller lavere", ["threshold haemoglobin <= 6 mmol/L"]],
    ["Hb under 6 mmol/l eller PSA over 0,2 µg/l", ["threshold haemoglobin < 6 mmol/L", "threshold psa > 0.2 ug/L"]],
    ["30 % fald i eGFR", ["percent-change egfr <= 30 %"]],
    ["eGFR-fald på mere end 30 %", ["percent-change egfr < 30 %"]],
    ["PSA over nadir + 2 µg/l", ["nadir-plus psa > 2 ug/L"]],
    ["Overstiger PSA 2 µg/l", ["threshold psa > 2 ug/L"]],
    ["Overskrider PSA 2 µg/l", ["threshold psa > 2 ug/L"]],
    ["PSA 2 µg/l over nadir", ["nadir-plus psa >= 2 ug/L"]],
    ["PSA-stigning på 2 µg/l i forhold til nadir", ["nadir-plus psa >= 2 ug/L"]],
    ["en stigning på mindst 2 µg/l fra laveste PSA", ["nadir-plus psa >= 2 ug/L"]],
    ["PSA over nadir+2 µg/l", ["nadir-plus psa > 2 ug/L"]],
    ["PSA over nadir plus 2 µg/l", ["nadir-plus psa > 2 ug/L"]],
    ["PSA-stigning på 2 µg/l over nadir", ["nadir-plus psa >= 2 ug/L"]],
    ["PSA-stigning på 2 µg/l", ["threshold psa >= 2 ug/L"]],
    ["PSA 2 µg/l eller mere over nadir", ["nadir-plus psa >= 2 ug/L"]],
    ["PSA 2 µg/l højere end hans laveste", ["nadir-plus psa >= 2 ug/L"]],
    ["PSA over nadir + det halve, altså 2 µg/l", ["threshold psa >= 2 ug/L"]],
    ["stigning på noget, som i dag er PSA 2 µg/l, ikke nadir", ["threshold psa >= 2 ug/L"]],
    ["PSA 2 µg/l, over nadir", ["threshold psa >= 2 ug/L"]],
    ["eGFR under 68 ml/min fra udgangsværdien 80 ml/min", ["threshold egfr < 68 mL/min"]],
    ["PSA ≥ 0,2 µg/l ved to målinger", ["threshold psa >= 0.2 ug/L x 2"]],
    ["PSA ≥ 0,2 µg/l i tre prøver med 2 ugers mellemrum", ["threshold psa >= 0.2 ug/L x 3 14 days"]],
    ["PSA ≥ 0,2 µg/l x 2 med 14 dages mellemrum", ["threshold psa >= 0.2 ug/L x 2 14 days"]],
    ["eGFR-fald på 25 % fra 68 ml/min", ["percent-change egfr <= 25 %"]],
    // what stands beside the limit
    ["PSA over 0,4 µg/l (PSA 0,1 µg/l 02.04.2026)", ["threshold psa > 0.4 ug/L"]],
    ["PSA over 0,4 µg/l (seneste 0,1 µg/l)", ["threshold psa > 0.4 ug/L"]],
    ["PSA 0,4 µg/l 02.04.2026 med smerter", []],
    ["PSA, som siden 02.04.2026 er 0,4 µg/l", ["threshold psa >= 0.4 ug/L"]],
    ["PSA (nadir-PSA er 0,1 µg/l) over 0,4 µg/l", ["threshold psa > 0.4 ug/L"]],
    ["PSA (udgangsværdien var på 0,1 µg/l) over 0,4 µg/l", ["threshold psa > 0.4 ug/L"]],
    ["PSA (målt til = 0,1 µg/l) over 0,4 µg/l", ["threshold psa > 0.4 ug/L"]],
    ["PSA (aktuelt er PSA 0,1 µg/l) over 0,4 µg/l", ["threshold psa > 0.4 ug/L"]],
    ["PSA (sidst et tal, 0,1 µg/l) over 0,4 µg/l", ["threshold psa >= 0.1 ug/L", "threshold psa > 0.4 ug/L"]],
    ["over 0,4 µg/l PSA", ["threshold psa > 0.4 ug/L"]],
    ["PSA ca. 0,2 µg/l", ["threshold psa >= 0.2 ug/L"]],
    ["Hb falder til ca. 6 mmol/l", ["threshold haemoglobin <= 6 mmol/L"]],
    ["fald i Hb > 2 mmol/l", ["threshold haemoglobin > 2 mmol/L"]],
    ["PSA, der ligger over det, som vi ønsker, 0,2 µg/l", ["threshold psa >= 0.2 ug/L"]],
    ["PSA ≥ 0,2 µg/l i to nye målinger", ["threshold psa >= 0.2 ug/L x 2"]],
    ["PSA ≥ 0,2 µg/l x2", ["threshold psa >= 0.2 ug/L x 2"]],
    ["PSA ≥ 0,2 µg/l x 22", ["threshold psa >= 0.2 ug/L"]],
    ["PSA ≥ 0,2 µg/l efter 14-21 dage", ["threshold psa >= 0.2 ug/L 14 days"]],
    ["PSA ≥ 0,2 µg/l efter 14dage", ["threshold psa >= 0.2 ug/L 14 days"]],
    ["PSA ≥ 0,2 µg/l efter 14 dagene", ["threshold psa >= 0.2 ug/L"]],
    ["fald på 30 % i det, som vi her på afdelingen plejer at måle, eGFR", []],
    ["fald på 30 %. eGFR", []],
    ["PSA over 0,4 µg/l 02.04.2026", ["threshold psa > 0.4 ug/L"]],
    ["PSA 0,4 µg/l, som første gang måles 02.04.2026", ["threshold psa >= 0.4 ug/L"]],
  ])("»%s« is %j", (limit, expected) => expect(limits(`Genhenvises ved ${limit}.`)).toEqual(expected));

  test("the test of a limit may be named in the sentence before", () => {
    expect(told("limits", "Kriterier: Hold øje med PSA. Genhenvis ved over 0,4 µg/l.")).toEqual([
      "»0,4 µg/l« 1, analyte psa, kind threshold, direction up, inclusive false, value 0.4, unit ug/L",
    ]);
  });
});

describe("treatments and their dates", () => {
  const treatments = (letter: string) =>
    readLetter(letter).facts.treatments.map(({ treatment, dates }) =>
      [treatment, ...dates.map(({ words }) => words)].join(" "),
    );
  test.each<[string, string[]]>([
    ["RARP 12.03.2024.", ["prostatectomy 12.03.2024"]],
    ["Den 12.03.2024 RARP.", ["prostatectomy 12.03.2024"]],
    ["RARP 12.03.2024 og strålebehandling 01.05.2025.", ["prostatectomy 12.03.2024", "radiotherapy 01.05.2025"]],
    ["RARP, PSA målt 12.03.2024.", ["prostatectomy"]],
    ["PSA 8 µg/l. Ved RARP 12.03.2024.", ["prostatectomy 12.03.2024"]],
    ["CT, og så RARP 12.03.2024.", ["prostatectomy 12.03.2024"]],
    ["CT 12.03.2024, RARP planlagt.", ["prostatectomy"]],
    [
      "Set til samtale om planen og det, som skulle ske, den 12.03.2024, hvor RARP blev lavet.",
      ["prostatectomy 12.03.2024"],
    ],
    ["Set til samtale om planen og det, som skulle ske, den 12.03.2024, efter CT blev RARP lavet.", ["prostatectomy"]],
    ["Set 12.03.2024, ikke RARP.", []],
    ["CT og en lang snak om alt muligt, som ikke hører til, 12.03.2024, ikke RARP.", []],
    [
      "Set til samtale om planen og det, som skulle ske, den 12.03.2024, hvor RARP blev lavet efter CT.",
      ["prostatectomy 12.03.2024"],
    ],
    ["Efter mange ord om alt muligt fik han så CT 12.03.2024, RARP planlagt.", ["prostatectomy"]],
    ["03.09.2023 RP.", []],
    ["Han fik RP 03.09.2023.", ["prostatectomy 03.09.2023"]],
    ["RP den 03.09.2023.", ["prostatectomy 03.09.2023"]],
    ["RP d 03.09.2023.", ["prostatectomy 03.09.2023"]],
    ["RP på 03.09.2023.", []],
    ["NU 03.09.2023.", ["nephroureterectomy 03.09.2023"]],
    ["Tumor (NU 03.09.2023).", ["nephroureterectomy 03.09.2023"]],
    ["Tumor: NU 03.09.2023.", ["nephroureterectomy 03.09.2023"]],
    ["Han er nu 03.09.2023.", []],
    ["Lobektomi (VATS) 12.03.2024.", ["lobectomy 12.03.2024"]],
    ["Han fik strålebehandling, 60 Gy. Den sidste blev givet den 8. oktober 2021.", ["radiotherapy 8. oktober 2021"]],
    ["Han fik strålebehandling, 60 Gy.\n\nDen 8. oktober 2021 kom han.", ["radiotherapy"]],
    ["Strålebehandlet 78 Gy, strålerne afsluttet 08.10.2021.", ["radiotherapy 08.10.2021"]],
  ])("»%s« tells of %j", (letter, expected) => expect(treatments(letter)).toEqual(expected));
});

describe("what is said of relatives", () => {
  test.each<[string, string[]]>([
    ["Hendes mor havde brystkræft og lymfødem.", []],
    ["Hun (mor havde lymfødem) har stadig træthed.", ["træthed"]],
    ["Hun har træthed (mor havde lymfødem.", ["træthed"]],
    ["Hun har (lidt) træthed, og hendes mor havde lymfødem.", ["træthed"]],
    ["66-årig mand med træthed.", ["træthed"]],
    ["Hun har (lidt) træthed, hendes mor havde (haft) lymfødem.", ["træthed"]],
    ["Hun har (mor havde lymfødem, faster feber) træthed (lidt).", ["træthed"]],
  ])("»%s« names of the patient %j", (letter, expected) =>
    expect(readLetter(letter).facts.symptoms.map(({ words }) => words)).toEqual(expected),
  );
});
