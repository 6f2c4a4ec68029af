import { describe, expect, test } from "vitest";
import type { Element } from "../epikrise.ts";
import type { ElementReading } from "./letter-reading.ts";
import { readLetter } from "./read-letter.ts";

const found = (text: string, element: Element): ElementReading | undefined =>
  readLetter(text).elements.find((each) => each.element === element);
const state = (text: string, element: Element): string | undefined => found(text, element)?.state;

describe("a limit for sending back", () => {
  const letter = (limit: string, value = "PSA 0,1 µg/l 02.04.2026") =>
    `Prostatakræft, RARP 12.03.2024.\nPSA hver 6. måned til marts 2029. Seneste ${value}.\nGenhenvises ved ${limit} eller nye knoglesmerter.`;
  const judged = (limit: string, value?: string) => state(letter(limit, value), "re-referral-criteria");

  test("is computable with number and unit, whatever the sign", () => {
    for (const limit of [
      "PSA ≥ 0,2 µg/l",
      "PSA over 0,2 ng/ml",
      "PSA på 0,2 mikrogram/l eller derover",
      "en PSA-værdi på mindst 0.2 ug/L",
    ])
      expect(judged(limit)).toBe("filled");
  });

  test("without unit, met already, or for another test, cannot be used", () => {
    expect(judged("PSA ≥ 0,2 ved to målinger")).toBe("inconsistent");
    expect(judged("PSA ≥ 0,2 µg/l", "PSA 0,31 µg/l 02.04.2026")).toBe("inconsistent");
    expect(judged("CEA over 5 µg/l")).toBe("inconsistent");
  });

  test("counts from a nadir only where the letter gives it", () => {
    expect(judged("PSA over nadir + 2 µg/l")).toBe("inconsistent");
    expect(judged("PSA over nadir + 2 µg/l", "PSA 0,4 µg/l 02.04.2026, nadir 0,3 µg/l maj 2025")).toBe("filled");
  });

  test("»stigning« is none", () => {
    expect(found(letter("PSA-stigning"), "re-referral-criteria")).toMatchObject({
      state: "vague",
      quotes: [{ line: 3 }],
    });
  });
});

describe("»not relevant«", () => {
  test("needs a reason", () => {
    expect(state("Klinisk us.: ikke nødvendig, da opfølgningen alene bygger på PSA.", "clinical-assessment")).toBe(
      "not-relevant",
    );
    expect(state("Klinisk us.: ikke nødvendig.", "clinical-assessment")).toBe("vague");
  });

  test("of one examination is not of all", () => {
    expect(
      state("Klinisk: Spørg til knoglesmerter. Rektaleksploration er ikke nødvendig.", "clinical-assessment"),
    ).toBe("filled");
    expect(state("Klinisk undersøgelse er ikke nødvendig. I bedes palpere abdomen.", "clinical-assessment")).toBe(
      "inconsistent",
    );
  });
});

describe("the bladder (agreement draft 2018, footnote 1)", () => {
  const bladder = (told: string) =>
    state(`Kræft i urinblæren. ${told}\nÅrlig kontrol hos egen læge livslangt.`, "checks-at-gp");

  test("a preserved one is not handed over, a removed one is", () => {
    expect(bladder("TUR-B 14.08.2023, BCG. Blæren er bevaret.")).toBe("inconsistent");
    expect(bladder("Cystektomi 29.04.2024 med ileumkonduit.")).toBe("filled");
  });

  test("late effects of the diversion with running hospital contact stay there", () => {
    expect(bladder("Cystektomi 29.04.2024. Hydronefrose, som kræver løbende kontrol i afdelingen.")).toBe(
      "inconsistent",
    );
    expect(bladder("Cystektomi 29.04.2024. Ingen afløbsproblemer.")).toBe("filled");
  });
});

test.each<[string, string, string]>([
  ["operation twice dated", "Prostatakræft. RARP 12.03.2024. Prostatektomien fandt sted 21.03.2024.", "inconsistent"],
  ["only a year", "Opereret for c. prostatae i 2021.", "vague"],
  ["a month", "Opereret for c. prostatae i marts 2021.", "filled"],
])("the course of treatment: %s", (_, text, expected) => expect(state(text, "course-of-treatment")).toBe(expected));

test.each<[string, string]>([
  ["Færdigbehandlet.", "filled"],
  ["Letrozol 2,5 mg dagligt til december 2030.", "filled"],
  ["Fortsætter hormonbehandling som hidtil.", "vague"],
  ["Afsluttes til egen læge.", "missing"],
  ["Ingen behandling. Bicalutamid 150 mg dagligt fortsætter.", "inconsistent"],
])("the plan »%s«", (text, expected) => expect(state(`Behandlingsplan: ${text}`, "treatment-plan")).toBe(expected));

test("what is said of the family is not said of the patient", () => {
  expect(state("Hustruen blev opereret 04.03.2025 for c. mammae.", "course-of-treatment")).toBe("missing");
});

test("two intervals for one test contradict each other, one after the other do not", () => {
  expect(
    state("Hos e.l.: PSA hver 6. måned til marts 2029, herefter én gang årligt til marts 2034.", "checks-at-gp"),
  ).toBe("filled");
  expect(state("Hos e.l.: PSA hver 6. måned til maj 2028. Årlig PSA hos egen læge til maj 2028.", "checks-at-gp")).toBe(
    "inconsistent",
  );
});

test("a letter in old spelling, capitals or small letters reads alike", () => {
  const letter = "Kontrol hos egen læge: PSA hver 6. måned til marts 2029.";
  const spellings = [
    letter,
    letter.toUpperCase(),
    letter.toLowerCase(),
    letter.replaceAll("æ", "ae").replaceAll("å", "aa"),
  ];
  expect(spellings.map((each) => state(each, "checks-at-gp"))).toEqual(Array(4).fill("filled"));
});

describe("a letter is complete where all ten elements are in order", () => {
  const lines: readonly [line: string, element: Element][] = [
    ["C. corporis uteri, FIGO IA gr. 1. TLH + BSO d. 17.10.23 ukompl. forløb.", "course-of-treatment"],
    ["Gener: tørre slimhinder i vagina, ingen øvrige.", "complications-and-after-effects"],
    ["Behandlingsplan: Afsluttet.", "treatment-plan"],
    ["Plan e.l.: GU + samtale x 1 årl. til okt. 2028.", "checks-at-gp"],
    ["Bl.pr.: ikke indiceret, idet ingen markør er egnet ved IA.", "blood-tests"],
    ["E.l. bedes spørge til blødning, udflåd, inspicere vaginaltop.", "clinical-assessment"],
    ["Henv. GYN-ONK AMB v. vaginalblødning, nyopstået ensidigt benødem.", "re-referral-criteria"],
    ["Kontakt: tovholder Prøve Aagesen, 00 12 34 56.", "direct-contact"],
    ["Udl.: plan (papir).", "material-to-patient"],
    ["Andet: intet vedlægges.", "other-material"],
  ];
  const without = (left: string) => readLetter(lines.flatMap(([line]) => (line === left ? [] : [line])).join("\n"));

  test("one that is said not to apply, with a reason, is in order too", () => {
    expect(without("").complete).toBe(true);
    expect(without("").elements.map((each) => each.state)).toContain("not-relevant");
  });

  test.each(lines)("without »%s« it is not", (line, element) => {
    const { complete, elements } = without(line);
    expect(complete).toBe(false);
    const wanting = elements.filter(({ state: found }) => found !== "filled" && found !== "not-relevant");
    expect(wanting.map((each) => each.element)).toEqual([element]);
  });
});

test("facts carry words, line and our own ids", () => {
  const { facts } = readLetter(
    "Epikrise 14.04.2026\nPSA hver 6. måned til marts 2029.\nP-PSA < 0,1 µg/l den 02.04.2026.",
  );
  expect(facts.writtenOn).toMatchObject({ from: "2026-04-14", line: 1 });
  expect(facts.checks).toMatchObject([
    {
      by: "general-practice",
      analytes: ["psa"],
      interval: { everyMonths: 6 },
      until: { kind: "date", date: { until: "2029-03-31" } },
      line: 2,
    },
  ]);
  expect(facts.values).toMatchObject([
    {
      analyte: "psa",
      comparator: "<",
      value: "0.1",
      unit: "ug/L",
      sampled: { from: "2026-04-02" },
      role: "latest",
      line: 3,
    },
  ]);
});
