import { describe, expect, test } from "vitest";
import type { Element } from "./epikrise.ts";
import { checked, complaints, leavesOut, OPERATED, ordered, RIGHT, says } from "./testing/invented-letter.ts";
import { check, day } from "./testing/invented-programme.ts";
import { baseline } from "./testing/story.ts";

describe("an element of words", () => {
  test.each([
    ["", "6 missing: Mangler", "6 missing: Missing"],
    [" ?! ", "6 missing: Mangler", "6 missing: Missing"],
    ["xxx", "6 missing: Mangler", "6 missing: Missing"],
    ["???", "6 missing: Mangler", "6 missing: Missing"],
    ["tbd", "6 missing: Mangler", "6 missing: Missing"],
    ["Indsæt", "6 missing: Mangler", "6 missing: Missing"],
    ["Udfyldes.", "6 missing: Mangler", "6 missing: Missing"],
    ["Vandladning.", "6 vague: For kort til at handle på.", "6 vague: Too short to act on."],
    [
      "Ikke nødvendig.",
      "6 vague: »Ikke nødvendig« skal have en grund. → Tilføj grunden: »… da …«",
      "6 vague: “Not needed” wants a reason. → Add the reason: »… da …« (because)",
    ],
    [
      "Samtale efter behov.",
      "6 vague: For vagt til at handle på. → Skriv intervallet og hvor længe: »hver 6. måned i 3 år«.",
      "6 vague: Too vague to act on. → Write the interval and for how long: »hver 6. måned i 3 år«.",
    ],
  ])("»%s«", (text, da, en) => {
    expect(complaints(says("clinical-assessment", text))).toEqual([da]);
    expect(complaints(says("clinical-assessment", text), {}, "en")).toEqual([en]);
  });

  test.each([
    "Ingen.",
    "Spørg om vandladning.",
    "Lægen skal indsætte dem: 3.",
    "Spørg, hvad der udfyldes.",
    "Udfyldes af lægen.",
    "Det er ikke relevant",
    "Ikke relevant at spørge",
  ])("»%s« is filled", (text) => expect(complaints(says("clinical-assessment", text))).toEqual([]));

  test.each(["Ikke relevant", "ikke nødvendigt.", "Ikke aktuelt", "ikke aktuel.", "N/A", "na."])(
    "»%s« wants a reason",
    (text) =>
      expect(complaints(says("clinical-assessment", text))[0]).toMatch(/^6 vague: »Ikke nødvendig« skal have en grund/),
  );

  test("left out for no reason of three words", () => {
    const no = leavesOut("clinical-assessment", "fordi fordi nej");
    expect(complaints(no)).toEqual(["6 vague: »Ikke relevant« skal have en grund på mindst tre ord."]);
    expect(complaints(no, {}, "en")).toEqual(["6 vague: “Not relevant” wants a reason of at least three words."]);
  });
});

describe("1: the treatment", () => {
  test.each(["Opereret i 2025.", "Opereret 2025-2026.", "Opereret sidste år."])("»%s« has no month", (text) => {
    expect(complaints(says("course-of-treatment", text))).toEqual([
      "1 vague: Behandlingen skal have mindst måned og år. → Skriv behandlingen med måned og år, fx »Radikal prostatektomi 5. nov. 2025«.",
    ]);
    expect(complaints(says("course-of-treatment", text), {}, "en")).toEqual([
      "1 vague: The treatment needs at least month and year. → Write the treatment with month and year, as »Radikal prostatektomi 5. nov. 2025«.",
    ]);
  });

  test.each([
    "Robotkirurgi udført 5.11.2025.",
    "Robotkirurgi udført 5/11-25.",
    "Robotkirurgi udført 2025-11.",
    "Robotkirurgi udført 05-11-2025.",
    "Opereret nov. 2025.",
    "Opereret NOV 2025.",
    "Opereret november 2025.",
  ])("»%s« has one", (text) => expect(complaints(says("course-of-treatment", text))).toEqual([]));

  test("nothing is missing rather than vague", () => {
    expect(complaints(says("course-of-treatment", " "))).toEqual(["1 missing: Mangler"]);
  });
});

describe("4: the checks", () => {
  const withChecks = (...ids: string[]) => complaints({ checks: ids.map((id) => ordered(id)) });

  test("none, and no word about it", () => {
    expect(complaints({ checks: [] })).toContain("4 missing: Mangler");
    const expressly = complaints({ checks: [], ...says("checks-at-gp", "Ingen kontrol hos egen læge.") });
    expect(expressly).toEqual(["5 missing: Mangler"]);
  });

  test("one that the programme owes and the letter does not name", () => {
    expect(withChecks("psa", "kidney")).toEqual(["4 vague: Programmets kontrol mangler: Samtale."]);
    const left = { checks: [ordered("kidney")] };
    expect(complaints(left, {}, "en")[0]).toBe("4 vague: A check of the programme is missing: P-PSA (en), Talk.");
  });

  test("what the hospital does, what is for some, and what may be left out, need not be named", () => {
    const some = [
      check({ id: "scan", performedBy: "hospital" }),
      check({ id: "bone", onlyIf: { condition: "adt", text: { da: "", en: "" } } }),
      check({ id: "diet", optional: true }),
      check({ id: "injection", intervalFromEpikrise: true, needs: [] }),
    ];
    const followed = { ...OPERATED, checks: [...OPERATED.checks, ...some] };
    expect(complaints({}, { programme: followed })).toEqual([]);
  });

  test("one whose interval only the letter can give, without one", () => {
    const injection = check({
      ...{ id: "injection", label: { da: "Indsprøjtning", en: "Injection" } },
      ...{ intervalFromEpikrise: true, needs: [] },
    });
    const followed = { ...OPERATED, checks: [...OPERATED.checks, injection] };
    const orders = (own: { everyMonths?: number }) => ({ checks: [...RIGHT.checks, ordered("injection", own)] });
    expect(complaints(orders({}), { programme: followed })).toEqual([
      "4 vague: Intervallet skal stå i epikrisen: Indsprøjtning. → Skriv, hvor mange måneder der er imellem, eller tag den ud, hvis praksis ikke gør det.",
    ]);
    expect(complaints(orders({}), { programme: followed }, "en")).toEqual([
      "4 vague: The interval must stand in the epikrise: Injection. → Write how many months lie between, or take it out if the practice does not do it.",
    ]);
    expect(complaints(orders({ everyMonths: 3 }), { programme: followed })).toEqual([]);
  });

  test("a plan that nobody can follow: a check that nobody knows, or no months", () => {
    const [unknown, paced] = [
      { checks: [...RIGHT.checks, ordered("scan")] },
      { checks: [ordered("psa", { everyMonths: 0 }), ordered("kidney"), ordered("talk")] },
    ];
    expect(complaints(unknown)[0]).toBe("4 inconsistent: Planen kan ikke følges: checks[0].check.");
    expect(complaints(paced, {}, "en")[0]).toBe(
      "4 inconsistent: The plan cannot be followed: checks[0].everyMonths, 0 is no whole number from 1 to 1200.",
    );
  });

  test("text beside them may not be vague", () => {
    expect(complaints(says("checks-at-gp", "PSA jævnligt."))[0]).toMatch(/^4 vague: For vagt til at handle på\./);
  });
});

describe("8: the direct number", () => {
  const contact = (own: Partial<NonNullable<typeof RIGHT.contact>>) => ({
    contact: { entry: "e1", phone: "00 12 34 56", label: "Kræftkoordinator", verifiedOn: day("2026-06-22"), ...own },
  });

  test("none", () => {
    expect(complaints({ contact: null })).toEqual(["8 missing: Mangler → Vælg det direkte nummer på telefonlisten."]);
    expect(complaints({ contact: null }, {}, "en")).toEqual([
      "8 missing: Missing → Choose the direct number on the telephone list.",
    ]);
  });

  test.each(["0012345", "001234567", "a0012345", "+4500123456x", "lokal 00123456"])(
    "%s has not eight digits",
    (phone) => {
      expect(complaints(contact({ phone }))).toEqual(["8 vague: Nummeret har ikke otte cifre."]);
      expect(complaints(contact({ phone }), {}, "en")).toEqual(["8 vague: The number does not have eight digits."]);
    },
  );
  test.each(["00123456", "00 12 34 56", "+45 00 12 34 56"])("%s has", (phone) =>
    expect(complaints(contact({ phone }))).toEqual([]),
  );

  test("one that was verified more than half a year ago", () => {
    expect(complaints(contact({ verifiedOn: day("2026-02-06") }))).toEqual([]);
    expect(complaints(contact({ verifiedOn: day("2026-02-05") }))).toEqual([
      "8 vague: Nummeret er ikke bekræftet i et halvt år. → Ring nummeret op, og bekræft det på telefonlisten.",
    ]);
    expect(complaints(contact({ verifiedOn: day("2026-02-05") }), {}, "en")).toEqual([
      "8 vague: The number has not been verified for half a year. → Ring the number, and verify it on the telephone list.",
    ]);
  });

  test("a region may say how long a number is good for", () => {
    expect(complaints(contact({ verifiedOn: day("2026-02-05") }), { contactMonths: 9 })).toEqual([]);
    const months = { contactMonths: 3 };
    expect(complaints(contact({ verifiedOn: day("2026-05-05") }), months)[0]).toMatch(
      /^8 vague: Nummeret er ikke bekræftet i 3 måneder\./,
    );
    expect(complaints(contact({ verifiedOn: day("2026-05-05") }), months, "en")[0]).toMatch(
      /^8 vague: The number has not been verified for 3 months\./,
    );
  });
});

describe("9: what the patient was given", () => {
  const element: Element = "material-to-patient";
  const notHandedOver = { closingTalk: { ...RIGHT.closingTalk, sheetHandedOver: false } };

  test("the sheet alone is enough; nothing is missing", () => {
    expect(complaints(says(element, ""))).toEqual([]);
    expect(complaints({ ...says(element, ""), ...notHandedOver })[0]).toBe("9 missing: Mangler");
  });

  test.each(["Intet udleveret.", " Ingen materialer.", "Ikke noget."])("»%s« beside the sheet", (text) => {
    const because = "9 inconsistent: »Intet udleveret«, men A4 er udleveret.";
    expect(complaints(says(element, text))).toEqual([because]);
    expect(complaints(leavesOut(element, `${text} overhovedet`))).toEqual([because]);
    expect(complaints(says(element, text), {}, "en")).toEqual([
      "9 inconsistent: “Nothing handed over”, but the A4 was.",
    ]);
    expect(complaints({ ...says(element, text), ...notHandedOver })).not.toContain(because);
  });

  test("»Intetanende« is no »intet«, and »ingen« later in the sentence is no denial", () => {
    expect(complaints(says(element, "Folder; ingen film."))).toEqual([]);
    expect(complaints(says(element, "Ingenting at tilføje."))).toEqual([]);
  });
});

describe("what stands around the ten elements", () => {
  const talk = (own: Partial<typeof RIGHT.closingTalk>) => ({ closingTalk: { ...RIGHT.closingTalk, ...own } });
  const { heldOn: _, ...neverHeld } = RIGHT.closingTalk;

  test.each<[string, Parameters<typeof complaints>[0], string, string]>([
    [
      "no talk",
      { closingTalk: neverHeld },
      "datoen for den afsluttende samtale mangler",
      "the date of the closing talk is missing",
    ],
    [
      "a talk to come",
      talk({ heldOn: day("2026-08-07") }),
      "den afsluttende samtale ligger ude i fremtiden",
      "the closing talk lies in the future",
    ],
    [
      "a talk before the operation",
      talk({ heldOn: day("2025-11-04") }),
      "den afsluttende samtale ligger før forløbets første dato",
      "the closing talk lies before the course's first date",
    ],
    [
      "a talk of long ago",
      talk({ heldOn: day("2026-06-06") }),
      "den afsluttende samtale er mere end 60 dage gammel",
      "the closing talk is more than 60 days ago",
    ],
    [
      "the sheet not handed over",
      talk({ sheetHandedOver: null }),
      "patientens A4 er ikke udleveret",
      "the patient's A4 has not been handed over",
    ],
    [
      "not said how the doctor helps",
      talk({ toldHowGpHelps: null }),
      "ikke besvaret, om patienten har fået at vide, hvad egen læge kan hjælpe med",
      "not answered whether the patient was told how the own doctor can help",
    ],
    ["needs not asked about", talk({ needs: null }), "ikke spurgt om særlige behov", "special needs not asked about"],
    [
      "no recommendation",
      { recommendation: " " },
      "anbefalingen om opfølgning hos egen læge mangler",
      "the recommendation for follow-up at the own doctor is missing",
    ],
    [
      "a vague one",
      { recommendation: "Kontrol hos egen læge efter behov." },
      "anbefalingen er for vag: »efter behov«",
      "the recommendation is too vague: “efter behov”",
    ],
    [
      "a short one",
      { recommendation: " ok " },
      "anbefalingen er for vag: »ok«",
      "the recommendation is too vague: “ok”",
    ],
    [
      "needs of a green letter",
      talk({ needs: ["hører dårligt"] }),
      "patienten skal opsøges: brevet skal mærkes gult",
      "the patient needs outreach: the letter must be marked yellow",
    ],
    [
      "no diagnosis",
      { diagnosis: { ...RIGHT.diagnosis, code: "" } },
      "diagnosekoden mangler",
      "the diagnosis code is missing",
    ],
    [
      "a code that is none",
      { diagnosis: { ...RIGHT.diagnosis, code: "C61" } },
      "diagnosekoden mangler",
      "the diagnosis code is missing",
    ],
    [
      "another disease",
      { diagnosis: { ...RIGHT.diagnosis, code: "DC509" } },
      "diagnosekoden DC509 hører ikke til programmet »Opdigtet«",
      "the diagnosis code DC509 does not belong to the programme “Invented”",
    ],
    ["no stage", { diagnosis: { ...RIGHT.diagnosis, stage: " " } }, "stadie mangler", "the stage is missing"],
  ])("%s", (_what, own, da, en) => {
    expect(complaints(own)).toEqual([da]);
    expect(complaints(own, {}, "en")).toEqual([en]);
  });

  test("the talk may be of today, of the day of the operation, or sixty days ago", () => {
    expect(complaints(talk({ heldOn: day("2026-06-07") }))).toEqual([]);
    const [today, anchors] = [Temporal.PlainDate.from("2025-11-05"), { surgeryDate: day("2025-11-05") }];
    const gaps = complaints(talk({ heldOn: day("2025-11-05") }), { today, anchors });
    expect(gaps).not.toContainEqual(expect.stringContaining("samtale"));
    expect(complaints({}, { anchors: {} })).toEqual([]);
  });

  test("what only should be asked stops nothing; what must be said does", () => {
    const stops = (own: Parameters<typeof checked>[0]) => checked(own).canBeSent;
    expect(stops(talk({ needs: null, toldHowGpHelps: null }))).toBe(true);
    expect(stops({ diagnosis: { ...RIGHT.diagnosis, stage: "" } })).toBe(true);
    expect(stops({ diagnosis: { ...RIGHT.diagnosis, code: "" } })).toBe(false);
    expect(stops({ recommendation: "ok" })).toBe(false);
    expect(stops({ recommendation: "" })).toBe(false);
    expect(stops({ recommendation: "PSA hver 3. måned." })).toBe(false);
    expect(stops(talk({ sheetHandedOver: false }))).toBe(false);
    expect(stops({ closingTalk: neverHeld })).toBe(false);
    expect(stops(talk({ needs: ["demens"] }))).toBe(false);
    expect(stops({ diagnosis: { ...RIGHT.diagnosis, code: "DC509" } })).toBe(false);
  });

  test("each gap says which field it is about", () => {
    const { gaps } = checked({
      closingTalk: { present: "", toldHowGpHelps: null, sheetHandedOver: null, needs: null },
      recommendation: "",
      diagnosis: { code: "", text: "", stage: "" },
      checks: RIGHT.checks.map((each) => ({ ...each, booking: "practice" })),
    });
    expect(gaps.map(({ field, blocks }) => [field, blocks])).toEqual([
      ["heldOn", true],
      ["sheetHandedOver", true],
      ["toldHowGpHelps", false],
      ["needs", false],
      ["recommendation", true],
      ["colour", true],
      ["diagnosis", true],
      ["diagnosis", false],
    ]);
  });

  test("one check that the practice books is enough for yellow, and a yellow letter may", () => {
    const books = { checks: [ordered("psa", { booking: "practice" }), ...RIGHT.checks.slice(1)] };
    expect(complaints(books)).toEqual(["patienten skal opsøges: brevet skal mærkes gult"]);
    expect(complaints({ ...books, colour: "yellow" })).toEqual([]);
    expect(complaints({ colour: "yellow" })).toEqual([]);
  });
});

describe("why it cannot be sent, in one sentence", () => {
  test("what is missing first, then what is wrong, then what stands around it", () => {
    const own = {
      sections: {
        ...RIGHT.sections,
        "complications-and-after-effects": { text: "" },
        "clinical-assessment": { text: "Ikke nødvendig." },
        "other-material": { text: "" },
      },
      contact: { entry: "", phone: "1", label: "", verifiedOn: day("2026-08-01") },
      recommendation: "ok",
    };
    expect(checked(own).because).toEqual({
      da: "Kan ikke sendes endnu: 2 og 10 mangler; 6: »Ikke nødvendig« skal have en grund; 8: nummeret har ikke otte cifre; anbefalingen er for vag: »ok«.",
      en: "Cannot be sent yet: 2 and 10 are missing; 6: “Not needed” wants a reason; 8: the number does not have eight digits; the recommendation is too vague: “ok”.",
    });
    expect(checked(says("other-material", "")).because).toEqual({
      da: "Kan ikke sendes endnu: 10 mangler.",
      en: "Cannot be sent yet: 10 is missing.",
    });
  });

  test("a name keeps its capitals inside the sentence", () => {
    const old = { baseline: [baseline("psa", "0.1", "2025-11-01"), baseline("egfr", "80", "2026-08-03")] };
    const label = { da: "P-PSA", en: "P-PSA" };
    const analytes = OPERATED.analytes.map((each) => (each.id === "psa" ? { ...each, label } : each));
    expect(checked(old, { programme: { ...OPERATED, analytes } }).because.da).toMatch(/5: P-PSA er fra 1\. nov\. 2025/);
  });
});

test("a programme without criteria asks for none", () => {
  const followed = { ...OPERATED, criteria: [] };
  expect(
    complaints(
      { criteria: [], ...says("re-referral-criteria", "Genhenvises ved nye knoglesmerter.") },
      { programme: followed },
    ),
  ).toEqual([]);
  expect(complaints({ criteria: [] }, { programme: followed })).toEqual(["7 missing: Mangler"]);
});
