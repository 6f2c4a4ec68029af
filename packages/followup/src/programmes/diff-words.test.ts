import { describe, expect, test } from "vitest";
import type { Analyte } from "../analyte.ts";
import { day } from "../testing/invented-programme.ts";
import { toldInBoth } from "../testing/told-changes.ts";

const both = (da: string, en: string) => ({ da, en });

describe("each part of a programme, in both languages", () => {
  test("its own words, days and codes", () => {
    expect(
      toldInBoth(
        { name: both("Navn", "Name"), disease: null, icpc2: ["Y77"], cancer: "prostate", supersededBy: null },
        {
          ...{
            name: both("Nyt navn", "New name"),
            shortName: both("kort", "brief"),
            disease: both("sygdom", "disease"),
          },
          ...{ icpc2: ["Y78"], cancer: "bladder", supersededBy: "invented@2", validUntil: day("2030-01-01") },
          icd10: ["DC61", "DC62"],
          icd10Ranges: [{ from: "DC00", to: "DC09", except: [] }],
        },
      ),
    ).toEqual([
      "Kræftsygdom: prostate bliver til bladder. / Cancer: prostate becomes bladder.",
      "Diagnosekoder: DC61, DC62 er kommet til. / Diagnosis codes: DC61, DC62 added.",
      "Diagnosekoder: DC00 til DC09 er kommet til. / Diagnosis codes: DC00 to DC09 added.",
      "Gælder nu til og med 1. jan. 2030 (før: videre (ingen slutdato)). / Now in force until 1 Jan 2030 (before: further notice (no end)).",
      "Afløses af: – bliver til invented@2. / Superseded by: – becomes invented@2.",
      "Programmets navn: »Navn« hedder nu »Nyt navn«. / The programme's name: “Name” now reads “New name”.",
      "Navn på lister: kun den engelske tekst er ændret. / Name on lists: “short” now reads “brief”.",
      "Sygdommens navn i breve: »ingen tekst« hedder nu »sygdom«. / The disease's name in letters: “no text” now reads “disease”.",
      "ICPC-2-koder: Y78 er kommet til; Y77 er udgået. / ICPC-2 codes: Y78 added; Y77 removed.",
    ]);
  });

  test("words that are gone", () => {
    expect(toldInBoth({ disease: both("sygdom", "disease") }, { disease: null })).toEqual([
      "Sygdommens navn i breve: »sygdom« hedder nu »ingen tekst«. / The disease's name in letters: “disease” now reads “no text”.",
    ]);
  });

  test("only one language changed", () => {
    const named = (da: string, en: string) => ({ name: both(da, en) });
    expect(toldInBoth(named("Navn", "Name"), named("Navnet", "Name"))).toEqual([
      "Programmets navn: »Navn« hedder nu »Navnet«. / The programme's name: only the Danish text has changed.",
    ]);
  });

  test("what goes on after the hand-over", () => {
    const plan = { treatmentPlan: "Fortsat hormonbehandling.", hospitalKeeps: null };
    const kept = { text: both("scanninger", "scans"), plain: both("vi scanner", "we scan") };
    expect(toldInBoth({}, { ongoing: plan })).toEqual([
      "Det, der fortsætter efter overdragelsen: intet (behandlingen er slut) bliver til »Fortsat hormonbehandling.«. / What goes on after the hand-over: nothing (treatment has ended) becomes »Fortsat hormonbehandling.«.",
    ]);
    const lasts = both("så længe det varer", "as long as it lasts");
    expect(toldInBoth({ ongoing: plan }, { ongoing: { ...plan, hospitalKeeps: kept, lasts } })).toEqual([
      "Det, der fortsætter efter overdragelsen: »Fortsat hormonbehandling.« bliver til »Fortsat hormonbehandling.«, hospitalet beholder scanninger (»vi scanner«), så længe det varer. / What goes on after the hand-over: »Fortsat hormonbehandling.« becomes »Fortsat hormonbehandling.«, the hospital keeps scans (»we scan«), as long as it lasts.",
    ]);
  });

  test("a range of codes that loses an exception, and one that goes", () => {
    const range = (except: string[]) => ({ icd10Ranges: [{ from: "DC00", to: "DC09", except }] });
    expect(toldInBoth(range(["DC01", "DC02"]), range(["DC01"]))).toEqual([
      "Diagnosekoder: DC00 til DC09 undtagen DC01, DC02 bliver til DC00 til DC09 undtagen DC01. / Diagnosis codes: DC00 to DC09 except DC01, DC02 becomes DC00 to DC09 except DC01.",
    ]);
    expect(toldInBoth(range([]), {})).toEqual([
      "Diagnosekoder: DC00 til DC09 er udgået. / Diagnosis codes: DC00 to DC09 removed.",
    ]);
  });

  test("the day that months are counted from, and a day that a check waits for", () => {
    const seen = { name: "seen", label: both("Set", "Seen") };
    const anchor = { name: "end", label: both("Slutdato", "End date"), event: both("Afslutning", "End") };
    expect(toldInBoth({ events: [seen] }, { anchor, events: [{ ...seen, label: both("Set af", "Seen by") }] })).toEqual(
      [
        "Datoen, der tælles fra (felt): surgeryDate bliver til end. / The date counted from (field): surgeryDate becomes end.",
        "Datoen, der tælles fra: »Operationsdato« hedder nu »Slutdato«. / The date counted from: “Date of surgery” now reads “End date”.",
        "Hændelsen, der tælles fra: »Operation« hedder nu »Afslutning«. / The event counted from: “Surgery” now reads “End”.",
        "Dato, som en kontrol venter på: »Set« hedder nu »Set af«. / Date that a check waits for: “Seen” now reads “Seen by”.",
      ],
    );
    expect(toldInBoth({ events: [seen] }, {})).toEqual([
      "Dato, som en kontrol venter på: Set er udgået. / Date that a check waits for: Seen removed.",
    ]);
    expect(toldInBoth({}, { events: [seen] })).toEqual([
      "Dato, som en kontrol venter på: Set er kommet til. / Date that a check waits for: Seen added.",
    ]);
  });

  test("symptoms and late effects, with their plain words and what cannot wait", () => {
    const pain = { code: "pain", label: both("smerter", "pain"), plain: both("ondt", "it hurts") };
    expect(toldInBoth({}, { symptoms: [pain], lateEffects: [pain] })).toEqual([
      "Symptom: smerter er kommet til. / Symptom: pain added.",
      "Senfølge, der spørges om: smerter er kommet til. / Late effect asked about: pain added.",
    ]);
    expect(toldInBoth({ symptoms: [pain] }, {})).toEqual(["Symptom: smerter er udgået. / Symptom: pain removed."]);
    const worse = { ...pain, label: both("stærke smerter", "bad pain"), plain: both("meget ondt", "it hurts badly") };
    expect(
      toldInBoth({ symptoms: [pain] }, { symptoms: [{ ...worse, ring112: both("ved lammelse", "with palsy") }] }),
    ).toEqual([
      "Symptom: »smerter« hedder nu »stærke smerter«. / Symptom: “pain” now reads “bad pain”.",
      "Symptom (på patientens ark): »ondt« hedder nu »meget ondt«. / Symptom (on the patient's sheet): “it hurts” now reads “it hurts badly”.",
      "Symptom (på patientens ark, ring 112): »ingen tekst« hedder nu »ved lammelse«. / Symptom (on the patient's sheet, ring 112): “no text” now reads “with palsy”.",
    ]);
  });

  test("sources", () => {
    const [one, two] = [
      { id: "s", title: "Kilden", where: "her" },
      { id: "t", title: "Anden", where: "der" },
    ];
    expect(
      toldInBoth({ sources: [one] }, { sources: [{ ...one, title: "Ny titel", where: "nyt sted" }, two] }),
    ).toEqual([
      "Kilde: Kilden bliver til Ny titel. / Source: Kilden becomes Ny titel.",
      "Ny titel (sted): her bliver til nyt sted. / Ny titel (place): her becomes nyt sted.",
      "Kilde: Anden, der er kommet til. / Source: Anden, der added.",
    ]);
    expect(toldInBoth({ sources: [one, two] }, { sources: [one] })).toEqual([
      "Kilde: Anden, der er udgået. / Source: Anden, der removed.",
    ]);
  });

  test("analyses", () => {
    const psa: Analyte = {
      ...{ id: "psa", label: both("P-PSA", "P-PSA"), codes: ["NPU1"], unit: "ug/L", aliases: ["ng/mL"] },
      plausible: ["0", "99.5"],
    };
    expect(toldInBoth({ analytes: [psa] }, { analytes: [] })).toEqual([
      "Analyse: P-PSA er udgået. / Analyte: P-PSA removed.",
    ]);
    expect(toldInBoth({ analytes: [] }, { analytes: [psa] })).toEqual([
      "Analyse: P-PSA er kommet til. / Analyte: P-PSA added.",
    ]);
    expect(
      toldInBoth(
        { analytes: [psa] },
        {
          analytes: [
            {
              ...{ id: "psa", label: both("PSA", "PSA"), codes: ["NPU2"], unit: "mg/L", aliases: [] },
              ...{ plausible: ["0.5", "100"], note: both("Lokal kode.", "Local code.") },
            },
          ],
        },
      ),
    ).toEqual([
      "PSA, koder: NPU2 er kommet til; NPU1 er udgået. / PSA, codes: NPU2 added; NPU1 removed.",
      "PSA, enhed: ug/L bliver til mg/L. / PSA, unit: ug/L becomes mg/L.",
      "PSA, andre skrivemåder af enheden: ng/mL er udgået. / PSA, other spellings of the unit: ng/mL removed.",
      "PSA, mulige værdier: 0–99,5 bliver til 0,5–100. / PSA, possible values: 0–99.5 becomes 0.5–100.",
      "Analysens navn: »P-PSA« hedder nu »PSA«. / The analyte's name: “P-PSA” now reads “PSA”.",
      "PSA, bemærkning: »ingen tekst« hedder nu »Lokal kode.«. / PSA, note: “no text” now reads “Local code.”.",
    ]);
  });
});
