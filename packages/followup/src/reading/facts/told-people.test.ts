import { describe, expect, test } from "vitest";
import { foldWords } from "../folded-text.ts";
import { readLetter } from "../read-letter.ts";
import { diagnosisIn } from "./diagnoses.ts";
import { phonesIn } from "./phones.ts";

describe("a disease", () => {
  const disease = (text: string) => {
    const folded = foldWords(text);
    const found = diagnosisIn(folded);
    return (
      found &&
      [found.cancer, found.code, found.stage, `»${folded.slice(found.at, found.end)}«`].filter(Boolean).join(" ")
    );
  };
  test.each<[string, string | undefined]>([
    ["DC619 Prostatakræft, pT2c N0 M0, Gleason 3+4", "prostate DC619 pt2c n0 m0, gleason 3+4 »dc619 prostatakraeft«"],
    ["Prostatakræft (DC61)", "prostate DC61 »prostatakraeft (dc61«"],
    ["C67.9", "bladder DC679 »c67.9«"],
    ["D C50.9A", "breast DC509 »d c50.9a«"],
    ["DC999", "other DC999 »dc999«"],
    ["EC61", undefined],
    ["DC76, urinblæren", "bladder DC76 »dc76«"],
    ["Prostatakræft, Gleason3+4", "prostate gleason3+4 »prostatakraeft«"],
    ["Prostatakræft, gl 3 + 4, GS score 4+5", "prostate gl 3 + 4, gs score 4+5 »prostatakraeft«"],
    ["Livmoderhalskræft, FIGO Ib1, FIGOiii", "gynaecological figo ib1, figoiii »livmoderhalskraeft«"],
    ["Melanom, Breslow 1,2mm", "melanoma breslow 1,2mm »melanom«"],
    ["Blærekræft, T2, cN1, pM0", "bladder t2, cn1, pm0 »blaerekraeft«"],
    ["Blærekræft, T2 sN1", "bladder t2 »blaerekraeft«"],
    ["DC35", "other DC35 »dc35«"],
    ["DC43", "melanoma DC43 »dc43«"],
    ["DC14", "head-and-neck DC14 »dc14«"],
    ["C6199", "prostate DC6199 »c6199«"],
    ["C61x9", undefined],
    ["Kræft i urinblæren", "bladder »kraeft«"],
    ["Kræft, som man fandt helt tilfældigt ved en undersøgelse af noget andet i urinblæren", "other »kraeft«"],
    ["Kræft", "other »kraeft«"],
    ["Urinblæren er rask", undefined],
    ["Lungekræft, stadium IIIb", "lung stadium iiib »lungekraeft«"],
    ["Ovariecancer, FIGO IIc", "gynaecological figo iic »ovariecancer«"],
    ["Tyktarmskræft, Dukes C", "colorectal dukes c »tyktarmskraeft«"],
    ["Melanom, Breslow 1,2 mm", "melanoma breslow 1,2 mm »melanom«"],
    ["Nyrekræft, Fuhrman 2, Leibovich 3", "kidney fuhrman 2, leibovich 3 »nyrekraeft«"],
    ["Prostatakræft, Gl. 4 + 3, cT1c", "prostate gl. 4 + 3, ct1c »prostatakraeft«"],
    ["Brystkræft, T2 i alt", "breast t2 »brystkraeft«"],
    ["Brystkræft, at2", "breast »brystkraeft«"],
    ["Brystkræft, t2000", "breast »brystkraeft«"],
    ["Blærekræft, pTis", "bladder »blaerekraeft«"],
    ["Blærekræft, ypT0N1bM1a", "bladder ypt0n1bm1a »blaerekraeft«"],
  ])("»%s« is %s", (text, expected) => expect(disease(text)).toBe(expected));
});

describe("a telephone number", () => {
  const phones = (text: string, label = "") =>
    phonesIn(foldWords(text), [], label).map(({ digits, role }) => `${role} ${digits}`);
  test.each<[string, string[]]>([
    // how eight digits are written
    ["78000112", ["unknown 78000112"]],
    ["7800 0112", ["unknown 78000112"]],
    ["78 00 01 12", ["unknown 78000112"]],
    ["78 000 112", ["unknown 78000112"]],
    ["78 00 0112", ["unknown 78000112"]],
    ["+45 78 00 01 12", ["unknown 78000112"]],
    ["0045 78000112", ["unknown 78000112"]],
    ["+4578000112", ["unknown 78000112"]],
    ["45 78 00 01 12", []],
    ["780 001 12", []],
    // others only beside a word for them
    ["ring 780 001 12", ["unknown 78000112"]],
    ["ring 45 78 00 01 12", ["unknown 78000112"]],
    ["ring 4578000112", []],
    ["ring 123456", ["unknown 123456"]],
    ["ring 12345", []],
    ["ring 123 456 789 01", ["unknown 12345678901"]],
    ["ring 1234 5678 9012", []],
    ["ring kl. 123456", []],
    ["ring kl 123456", []],
    ["ring kl. 8 på 123456", ["unknown 123456"]],
    ["ring 123456 7890", []],
    ["123456(direkte)", ["unknown 123456"]],
    ["123456 eller noget (direkte)", []],
    ["123456 (direkte)", ["unknown 123456"]],
    ["123456 (kantinen)", []],
    ["sygeplejerske 123456", ["nurse 123456"]],
    // what is none
    ["CPR-nr. 78000112", []],
    ["EAN 78000112", []],
    ["personnr. 78000112", []],
    ["lokationsnr.: 78000112", []],
    ["journalnr. 78000112", []],
    ["id 78000112", []],
    ["idag 78000112", ["unknown 78000112"]],
    ["cpr har intet at gøre med dette nummer 78000112", ["unknown 78000112"]],
    ["pts. tlf 78000112", []],
    ["pt tlf 78000112", []],
    ["pt. eget nummer 78000112", []],
    ["hendes egen telefon 78000112", []],
    ["nr 123456", ["unknown 123456"]],
    ["nr. 123456", ["unknown 123456"]],
    ["nrx 123456", []],
    ["hospitalets nummer 78000112", ["switchboard 78000112"]],
    ["sygehusets telefonnummer 78000112", ["switchboard 78000112"]],
    ["spl 78000112", ["nurse 78000112"]],
    ["xspl 78000112", ["unknown 78000112"]],
    ["ydernr. er 78000112", []],
    ["fax 78000112", []],
    ["pt.s tlf. 78000112", []],
    ["hustruens telefon 78000112", []],
    ["mobil 78000112", []],
    ["78000112 (mobil)", []],
    ["78000112/3", []],
    ["78000112 mg", ["unknown 78000112"]],
    ["78000112mg", []],
    ["78000112,5", []],
    ["x78000112", []],
    ["<78000112", []],
    // whose it is: the word before, then the one behind
    ["hospitalets hovednummer 78000112", ["switchboard 78000112"]],
    ["koordinator 78000112", ["coordinator 78000112"]],
    ["spl. 78000112", ["nurse 78000112"]],
    ["spleen 78000112", ["unknown 78000112"]],
    ["vagthavende 78000112", ["clinic 78000112"]],
    ["78000112 koordinatoren", ["coordinator 78000112"]],
    ["78000112 (ikke koordinatoren)", ["unknown 78000112"]],
    ["78000112 (ikke den gamle koordinator) sygeplejerske", ["nurse 78000112"]],
    ["koordinator, ikke omstillingen 78000112", ["switchboard 78000112"]],
    [`koordinator ${"og mere om noget andet ".repeat(4)}78000112`, ["unknown 78000112"]],
    [`78000112 ${"og mere om noget andet ".repeat(3)}koordinator`, ["unknown 78000112"]],
  ])("»%s« is %j", (text, expected) => expect(phones(text)).toEqual(expected));

  test("a date beside it is none", () => {
    const contacts = (letter: string) => readLetter(letter).facts.contacts.map(({ digits }) => digits);
    expect(contacts("Ring 12.03.2024.")).toEqual([]);
    expect(contacts("Ring 78 00 01 12 eller 12.03.2024.")).toEqual(["78000112"]);
    expect(contacts("Den 12.03.2024 ring 78 00 01 12.")).toEqual(["78000112"]);
  });

  test("the heading says whose it is where the sentence does not", () => {
    expect(phones("78000112", "koordinator")).toEqual(["coordinator 78000112"]);
    expect(phones("123456", "telefon")).toEqual(["unknown 123456"]);
  });
});

describe("a medicine", () => {
  const medicines = (letter: string) =>
    readLetter(letter).facts.medicines.map(
      ({ medicine, againstCancer, dose, interval, until }) =>
        `${againstCancer ? "" : "other "}${medicine}${dose ? ` ${dose.words}` : ""}${interval ? ` ${interval.words}` : ""}${until ? ` ${until.words}` : ""}`,
    );
  test.each<[string, string[]]>([
    ["Letrozol 2,5 mg dagligt til maj 2030.", ["letrozol 2,5 mg til maj 2030"]],
    ["Leuprorelin 22,5 mg hver 3. måned i 2 år.", ["leuprorelin 22,5 mg hver 3. måned i 2 år"]],
    ["Letrozol 2,5 mg og loperamid 2 mg til maj 2030.", ["letrozol 2,5 mg", "other loperamid 2 mg til maj 2030"]],
    ["2,5 mg letrozol.", ["letrozol"]],
    ["Letrozol 2,5 mg/l.", ["letrozol"]],
    ["Letrozol 1 tablet.", ["letrozol 1 tablet"]],
    ["Letrozol x12,5 mg.", ["letrozol"]],
    ["Ingen letrozol.", []],
    ["Genhenvis ved letrozol.", []],
  ])("»%s« is %j", (letter, expected) => expect(medicines(letter)).toEqual(expected));
});

describe("the date of a letter", () => {
  test.each<[string, string | undefined]>([
    ["Epikrise 14.04.2026", "14.04.2026"],
    ["Prøveby, 14.04.2026", "14.04.2026"],
    ["Epikrise i april 2026", undefined],
    ["Han har det godt, og det havde han også, da vi så ham 14.04.2026.", undefined],
    ["Han har det godt, og det siger dette notat, som er skrevet af os 14.04.2026.", "14.04.2026"],
    ["Opereret 14.04.2026.", undefined],
    ["RARP 14.04.2026.", undefined],
    ["PSA 14.04.2026.", undefined],
    ["Kreatinin 14.04.2026.", undefined],
    ["RP 14.04.2026.", undefined],
    ["Kirurgi, Prøveby, 14.04.2026.", "14.04.2026"],
    ["Histologisvar 14.04.2026.", undefined],
    ["Kur 14.04.2026.", undefined],
    ["Kuren 14.04.2026. Epikrise 15.04.2026.", "15.04.2026"],
    ["Skurk 14.04.2026.", "14.04.2026"],
    [`${"Han har det godt. ".repeat(8)}Dikteret 14.04.2026.`, "14.04.2026"],
    [`${"Han har det godt. ".repeat(8)}14.04.2026.`, undefined],
    [`Dikteret 14.04.2026. ${"Han har det godt. ".repeat(12)}`, "14.04.2026"],
    [`${"Han har det godt. ".repeat(8)}Dikteret 14.04.2026. ${"Han har det godt. ".repeat(2)}`, "14.04.2026"],
    [`${"Han har det godt. ".repeat(8)}Dikteret 14.04.2026. ${"Han har det godt. ".repeat(3)}`, undefined],
    [`${"Han har det godt. ".repeat(8)}Dikteret efter samtalen 14.04.2026.`, "14.04.2026"],
    [`${"Han har det godt. ".repeat(8)}Dikteret efter RARP 14.04.2026.`, undefined],
    [`${"Han har det godt. ".repeat(8)}Dikteret, efter at han blev opereret, 14.04.2026.`, undefined],
    [
      `${"Han har det godt. ".repeat(8)}Dikteret af den, som ${"også ".repeat(10)}har skrevet det, 14.04.2026.`,
      undefined,
    ],
  ])("»%s« is %s", (letter, expected) => expect(readLetter(letter).facts.writtenOn?.words).toBe(expected));
});

describe("to whom the patient is sent back", () => {
  const addressees = (letter: string) =>
    readLetter(letter).facts.addressees.map(({ words, sender }) => `${sender ? "us: " : ""}${words}`);
  test.each<[string, string[]]>([
    ["Genhenvis til Urologisk Afdeling U.", ["Urologisk Afdeling U"]],
    ["Henvis til os ved feber.", ["us: til os"]],
    ["Henvis til afdelingen ved feber.", ["us: afdelingen"]],
    ["Henvis til klinikken ved feber.", ["us: klinikken"]],
    ["Henvis til Kræftklinikken.", ["Kræftklinikken"]],
    ["Henvis hertil ved feber, til os.", ["us: hertil"]],
    ["Henvises stiles til Brystklinik.", ["Brystklinik"]],
    ["Henvis ved feber.", []],
    ["Henvis til vores ambulatorium.", ["us: vores ambulatorium"]],
    ["Henvises, retur til os.", ["us: retur til os"]],
    ["Henvis til afsnittet.", ["us: til afsnittet"]],
    ["Han er sendt til Urologisk Afdeling.", []],
  ])("»%s« is %j", (letter, expected) => expect(addressees(letter)).toEqual(expected));
});
