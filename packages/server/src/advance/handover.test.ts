import { assess } from "@foelgeskab/followup/assessment";
import type { Command } from "@foelgeskab/followup/decide/command";
import type { Element, Epikrise, PlannedCheck } from "@foelgeskab/followup/epikrise";
import { checkEpikrise } from "@foelgeskab/followup/epikrise-check";
import { dayOf } from "@foelgeskab/followup/ids";
import { describe, expect, test } from "vitest";
import { cleared, day, doctor, gp, laboratory, offer, psa, rightLetter, Story } from "./testing/domain-story.ts";

const RP = "prostate-rp@1";
const CYSTECTOMY = "bladder-cystectomy@1";

describe("a preserved bladder stays at the hospital", () => {
  test("nothing is asked, nobody may be handed over, and no letter, answer or reason goes round it", () => {
    const story = new Story("bladder-preserved@1").opened("2016-01-15");
    expect(story.programme.audience.questions).toEqual([]);
    const assessment = cleared(story.programme, { "bladder-preserved": "no", "bladder-under-surveillance": "no" });
    const earlyReason = "Kontrolleret recidivfri i ti år, og patienten ønsker egen læge";
    const refusal = story.on("2026-02-01", doctor, offer(story, "2026-02-01", { assessment, earlyReason }));
    expect(refusal?.refused).toBe("assessment-never");
    expect(refusal?.sentence.da).toMatch(/Bevaret blære.*invasiv sygdom med risiko for spredning/);
    expect(refusal?.source).toMatch(/aftale.*fodnote 1, andet punkt/);
    expect(story.course?.standing.status).toBe("at-hospital");
  });
});

describe("R2, R3: bladder patients after cystectomy", () => {
  const bladder = (months: number) => {
    const story = new Story(CYSTECTOMY).opened("2024-01-15");
    const on = dayOf(day("2024-01-15")).add({ months }).toString();
    return { story, on };
  };
  const answers = (question: string) => ({ ...cleared(new Story(CYSTECTOMY).programme, { [question]: "yes" }) });

  test.each([
    ["bladder-preserved", /Bevaret blære/, /andet punkt/],
    ["diversion-late-effects-need-hospital", /urinafledning/i, /første punkt/],
    ["recurrence-or-metastasis", /recidiv/i, /3\.1/],
  ])("%s is refused with the rule and its source, and no reason helps", (question, rule) => {
    const { story, on } = bladder(25);
    const refusal = story.on(
      on,
      doctor,
      offer(story, on, { assessment: answers(question), earlyReason: "En lang og god begrundelse" }),
    );
    expect(refusal?.refused).toBe("assessment-never");
    expect(refusal?.sentence.da).toMatch(rule);
    expect(refusal?.source).toMatch(/aftale/i);
    expect(story.course?.standing.status).toBe("at-hospital");
  });

  test("20 months after is too early; a named doctor's reason goes with the letter", () => {
    const { story, on } = bladder(20);
    const early = story.on(on, doctor, offer(story, on));
    expect(early?.refused).toBe("too-early");
    expect(early?.sentence.da).toContain("15. jan. 2026");
    expect(story.on(on, doctor, offer(story, on, { earlyReason: "kort" }))?.refused).toBe("too-early");
    expect(
      story.on(on, doctor, offer(story, on, { earlyReason: "Flytter til egen læge i hjembyen, CT fri" })),
    ).toBeUndefined();
    expect(story.course?.letter?.earlyReason).toBe("Flytter til egen læge i hjembyen, CT fri");
  });

  test("24 months after, all answered: may be handed over", () => {
    const { story, on } = bladder(24);
    expect(story.on(on, doctor, offer(story, on))).toBeUndefined();
  });

  test("widespread CIS moves it to 36 months", () => {
    const { programme } = new Story(CYSTECTOMY);
    const [extension] = programme.handover.extensions;
    const question = extension?.when.question ?? "";
    const { earliest, outcome } = assess({
      programme,
      anchors: { [programme.anchor.name]: day("2024-01-15") },
      answers: cleared(programme, { [question]: "yes" }),
      region: "RM",
      department: "dep-uro",
      today: dayOf(day("2026-02-01")),
    });
    expect([earliest, outcome]).toEqual(["2027-01-15", "not-yet"]);
  });

  test("a question without an answer stops the hand-over", () => {
    const { story, on } = bladder(25);
    const refusal = story.on(on, doctor, offer(story, on, { assessment: { answers: {}, individualReason: "" } }));
    expect(refusal?.refused).toBe("assessment-unanswered");
    expect(refusal?.sentence.da).toBe(
      "Mangler svar: Er der senfølger af urinafledningen med behov for løbende hospitalskontakt?",
    );
  });

  test("the region's two years stand beside the nation's five", () => {
    const { programme } = new Story(CYSTECTOMY);
    const { lanes } = assess({
      programme,
      anchors: { [programme.anchor.name]: day("2024-01-15") },
      answers: cleared(programme),
      region: "RM",
      department: "dep-uro",
      today: dayOf(day("2026-02-01")),
    });
    expect(lanes.map(({ months, inForce }) => [months, inForce])).toEqual([
      [24, true],
      [60, false],
    ]);
  });
});

describe("R4: prostate patients are assessed one by one", () => {
  test("without a reason nobody is handed over", () => {
    const story = new Story(RP).opened("2024-01-10");
    const assessment = { ...cleared(story.programme), individualReason: "ja" };
    expect(story.on("2024-06-03", doctor, offer(story, "2024-06-03", { assessment }))?.refused).toBe(
      "assessment-unanswered",
    );
  });

  test("ten letters in a row are no reason, and a question that only warns is asked too", () => {
    const story = new Story(RP).opened("2024-01-10");
    const right = cleared(story.programme);
    const refused = (assessment: typeof right) =>
      story.on("2024-06-03", doctor, offer(story, "2024-06-03", { assessment }));
    expect(refused({ ...right, individualReason: "aaaaaaaaaa" })?.refused).toBe("assessment-unanswered");
    const { "psa-persistence": _, ...answers } = right.answers;
    expect(refused({ ...right, answers })?.sentence.da).toBe(
      "Mangler svar: Var PSA mindst 0,1 µg/l 6-12 uger efter operationen?",
    );
  });

  test("no group is excluded beforehand: with a reason she may go", () => {
    const story = new Story(RP).opened("2024-01-10");
    expect(story.on("2024-06-03", doctor, offer(story, "2024-06-03"))).toBeUndefined();
  });
});

describe("R5–R8: a letter that is not right cannot be sent", () => {
  const refusedWith = (own: Parameters<typeof rightLetter>[2]) => {
    const story = new Story(RP).opened("2024-01-10");
    const epikrise = rightLetter(story.programme, "2024-06-03", own);
    return story.on("2024-06-03", doctor, offer(story, "2024-06-03", { epikrise }))?.sentence.da ?? "sent";
  };
  const right = rightLetter(new Story(RP).programme, "2024-06-03");
  const section = (element: keyof typeof right.sections, text: string) => ({
    sections: { ...right.sections, [element]: { text } },
  });

  test("the right one is sent", () => expect(refusedWith({})).toBe("sent"));
  test("no date of the closing talk", () =>
    expect(
      refusedWith({ closingTalk: { present: "", toldHowGpHelps: true, sheetHandedOver: true, needs: [] } }),
    ).toContain("samtale mangler"));
  test("no sheet handed over", () =>
    expect(refusedWith({ closingTalk: { ...right.closingTalk, sheetHandedOver: false } })).toContain(
      "A4 er ikke udleveret",
    ));
  test("a vague criterion", () =>
    expect(refusedWith(section("re-referral-criteria", "Genhenvises ved stigende PSA."))).toContain(
      "7: for vagt til at handle på",
    ));
  test("limits that nobody confirmed", () =>
    expect(refusedWith({ criteria: right.criteria.map((each) => ({ ...each, confirmed: false })) })).toContain(
      "7: 5 af programmets grænser er ikke bekræftet af dig",
    ));
  test("no criterion at all", () => expect(refusedWith({ criteria: [] })).toContain("7 mangler"));
  test("a limit that the patient meets already", () =>
    expect(
      refusedWith({ baseline: [{ analysis: "NPU08669", value: "0.3", unit: "ug/L", sampledOn: day("2024-06-03") }] }),
    ).toContain("7: patienten opfylder allerede kriteriet"));
  test("no latest value", () => expect(refusedWith({ baseline: [] })).toContain("5 mangler"));
  test("a value in a foreign unit", () =>
    expect(
      refusedWith({ baseline: [{ analysis: "NPU08669", value: "0.1", unit: "nmol/L", sampledOn: day("2024-06-03") }] }),
    ).toContain("5: et udgangstal kan ikke læses"));
  test("a treatment with only a year", () =>
    expect(refusedWith(section("course-of-treatment", "Opereret i 2024."))).toContain(
      "1: behandlingen skal have mindst måned og år",
    ));
  test("the usual after-effects", () =>
    expect(refusedWith(section("complications-and-after-effects", "De sædvanlige gener."))).toContain(
      "2: for vagt til at handle på",
    ));
  test("“not necessary” without a reason", () =>
    expect(refusedWith(section("clinical-assessment", "Ikke nødvendig."))).toContain(
      "6: »Ikke nødvendig« skal have en grund",
    ));
  test("a number that nobody has confirmed for half a year", () =>
    expect(
      refusedWith({ contact: { entry: "e1", phone: "00 12 34 56", label: "", verifiedOn: day("2023-06-03") } }),
    ).toContain("8: nummeret er ikke bekræftet i et halvt år"));
  test("no number", () => expect(refusedWith({ contact: null })).toContain("8 mangler"));
  test("needs outreach but is marked green", () =>
    expect(refusedWith({ closingTalk: { ...right.closingTalk, needs: ["Hører dårligt"] } })).toContain("mærkes gult"));
  test("an element said not to apply, with a reason, is right", () =>
    expect(
      refusedWith({
        sections: {
          ...right.sections,
          "other-material": { text: "", notRelevant: "der er ingen forsøg og ingen billeder at sende med" },
        },
      }),
    ).toBe("sent"));
});

/** What is said when a letter is sent that is right but for this; "sent" where nothing is said. */
function refusal(
  own: (right: Epikrise) => Partial<Epikrise>,
  { programme = RP, anchor = "2024-01-10", on = "2024-06-03", before = [] as Command[] } = {},
): string {
  const story = new Story(programme).opened(anchor);
  for (const command of before) story.on(on, laboratory, command);
  const right = rightLetter(story.programme, on);
  const epikrise = { ...right, ...own(right) };
  return story.on(on, doctor, offer(story, on, { epikrise }))?.sentence.da ?? "sent";
}

const says =
  (element: Element, text: string) =>
  ({ sections }: Epikrise): Partial<Epikrise> => ({ sections: { ...sections, [element]: { text } } });
const leavesOut =
  (element: Element, notRelevant: string) =>
  ({ sections }: Epikrise): Partial<Epikrise> => ({ sections: { ...sections, [element]: { text: "", notRelevant } } });
const limit =
  (id: string, value: string) =>
  ({ criteria }: Epikrise): Partial<Epikrise> => ({
    criteria: criteria.map((each) => (each.id === id ? { ...each, value } : each)),
  });
const starts =
  (...values: [analysis: string, value: string, sampledOn: string][]) =>
  ({ baseline }: Epikrise) => ({
    baseline: [
      ...baseline.filter(({ analysis }) => !values.some(([changed]) => changed === analysis)),
      ...values.flatMap(([analysis, value, sampledOn]) => {
        const unit = baseline.find((each) => each.analysis === analysis)?.unit ?? "";
        return value === "" ? [] : [{ analysis, value, unit, sampledOn: day(sampledOn) }];
      }),
    ],
  });
const BLADDER = { programme: CYSTECTOMY, anchor: "2024-01-15", on: "2026-03-02" };

describe("a letter says one thing", () => {
  test.each<[Element, string, RegExp]>([
    [
      "re-referral-criteria",
      "Genhenvises først når PSA er over 4,0 µg/l.",
      /7: fri tekst nævner P-PSA 4,0 µg\/l; grænsen er 0,2/,
    ],
    ["re-referral-criteria", "Genhenvises ved PSA over 4", /7: fri tekst nævner P-PSA 4;/],
    ["re-referral-criteria", "Genhenvises først når den er over 4,0 µg/l.", /7: fri tekst nævner 4,0 µg\/l/],
    ["blood-tests", "PSA må gerne stige til 3.", /5: fri tekst nævner P-PSA 3/],
    ["treatment-plan", "Færdigbehandlet, genbehandles ved PSA 10 µg/l.", /3: fri tekst nævner P-PSA 10/],
    ["checks-at-gp", "PSA tages hver 3. måned.", /4: fri tekst siger »hver 3. måned«/],
    ["blood-tests", "PSA tages månedligt det første år.", /5: fri tekst siger »månedligt«/],
    ["blood-tests", "Ingen blodprøver.", /5: »Ingen blodprøver«, men/],
    ["checks-at-gp", "Ingen opfølgning nødvendig.", /4: »Ingen opfølgning«, men/],
  ])("%s: %s", (element, text, refused) => expect(refusal(says(element, text))).toMatch(refused));

  test.each<[Element, string]>([
    ["re-referral-criteria", "PSA mindst 0,2 µg/l i to prøver eller nye knoglesmerter i over 14 dage."],
    ["blood-tests", "Seneste P-PSA <0,1 µg/l. PSA ved diagnosen 24 µg/l, PSA 0,04 µg/l d. 1.3.2024."],
    ["checks-at-gp", "PSA hvert halve år, derefter årligt; CT hver 3. måned på hospitalet."],
    ["treatment-plan", "Leuprorelin 22,5 mg hver 3. måned indtil marts 2025. Ingen yderligere kontrol på hospitalet."],
  ])("%s: »%s« denies nothing", (element, text) => expect(refusal(says(element, text))).toBe("sent"));

  test("a limit worked out from the patient's own value may be written as a number, rounded or not", () => {
    const text = "Kreatinin mindst 117 µmol/l eller eGFR højst 54 ml/min, blod i urinen.";
    expect(refusal(says("re-referral-criteria", text), BLADDER)).toBe("sent");
    expect(refusal(says("re-referral-criteria", "Kreatinin mindst 150 µmol/l."), BLADDER)).toMatch(/P-Kreatinin 150/);
  });

  test.each<[Element, string]>([
    ["course-of-treatment", "patienten kender sit forløb"],
    ["re-referral-criteria", "ingen grund til genhenvisning"],
    ["direct-contact", "egen læge kender nummeret"],
    ["checks-at-gp", "ingen kontroller er nødvendige"],
    ["blood-tests", "ingen blodprøver er nødvendige"],
  ])("%s cannot be left out", (element, reason) =>
    expect(refusal(leavesOut(element, reason))).toMatch(/gælder hver patient|»Ikke relevant«, men/),
  );

  test("the recommendation is held against the plan, and may not be vague", () => {
    const recommends = (recommendation: string) => refusal(() => ({ recommendation }));
    expect(recommends("Ingen opfølgning nødvendig.")).toContain("anbefalingen siger »ingen opfølgning«");
    expect(recommends("PSA hver 3. måned hos egen læge.")).toContain("anbefalingen siger »hver 3. måned«");
    expect(recommends("Kontrol hos egen læge efter behov.")).toContain("anbefalingen er for vag: »efter behov«");
    expect(recommends("ok")).toContain("anbefalingen er for vag");
    expect(recommends("PSA hver 6. måned. Ingen yderligere kontrol i ambulatoriet.")).toBe("sent");
  });
});

describe("words that nobody could act on stop the letter", () => {
  test.each([
    "Genhenvises hvis PSA stiger.",
    "Genhenvises ved PSA stigning.",
    "Genhenvises ved markant PSA-stigning.",
    "Ved øget PSA.",
    "Ved forhøjede PSA-værdier.",
    "Hvis PSA bliver forhøjet.",
    "Hvis PSA ændrer sig.",
    "Ved stigende tal.",
    "Hvis nyretallene skrider.",
    "Ved forhøjet CEA.",
    "Ved PSA over det normale.",
    "Ved tvivl kontaktes afdelingen.",
    "Genhenvises p.n.",
    "Hvis noget virker forkert.",
    "Ved kliniske tegn.",
    "Genhenvises ved mistanke.",
    "Genhenvises ved mistanke om recidiv.",
    "Når I skønner det.",
  ])("7: %s", (text) => expect(refusal(says("re-referral-criteria", text))).toMatch(/7: for vagt/));

  test.each([
    "Kontrol p.n.",
    "PSA tages jævnligt.",
    "PSA et par gange om året.",
    "Kontrol når det passer.",
    "PSA følges hyppigt.",
    "PSA halvårligt eller årligt.",
    "Kontrol efter klinisk skøn.",
  ])("4: %s", (text) => expect(refusal(says("checks-at-gp", text))).toMatch(/4: for vagt/));

  test.each([
    "PSA stiger til mindst 0,2 µg/l i to prøver.",
    "Mistanke om tværsnitssyndrom: ved tegn på lammelse ringes straks.",
    "Tiltagende åndenød eller ændret afføring i mere end 4 uger.",
  ])("7: »%s« is not vague", (text) => expect(refusal(says("re-referral-criteria", text))).toBe("sent"));

  test.each<[Element, string, string]>([
    ["complications-and-after-effects", "?!", "2 mangler"],
    ["treatment-plan", "bla", "3: for kort"],
    ["clinical-assessment", "ok ok ok", "6: for kort"],
    ["complications-and-after-effects", "aaaaaaaaaa bbbbbbb", "2: for kort"],
  ])("%s: »%s« says nothing", (element, text, refused) => expect(refusal(says(element, text))).toContain(refused));

  test("what to ask about is no limit: »faldende nyrefunktion« is not vague there", () =>
    expect(refusal(says("clinical-assessment", "Spørg hver gang om faldende nyrefunktion."), BLADDER)).toBe("sent"));

  test("one word is enough where it is an express no; a reason has three", () => {
    expect(refusal(says("complications-and-after-effects", "Ingen."))).toBe("sent");
    expect(refusal(says("treatment-plan", "Færdigbehandlet."))).toBe("sent");
    expect(refusal(leavesOut("other-material", "xxxxx"))).toContain("10: »Ikke relevant« skal have en grund");
  });
});

describe("the author's own numbers", () => {
  test("a limit of nought is refused; one far from the programme's wants a reason in words", () => {
    expect(refusal(limit("psa-bcr-rp", "0"))).toContain("7: grænsen 0 kan ikke bruges");
    expect(refusal(limit("psa-bcr-rp", "20"))).toContain("din grænse er 20, programmet siger 0,2");
    expect(refusal(limit("psa-bcr-rp", "0.05"))).toContain("din grænse er 0,05, programmet siger 0,2");
    expect(refusal(limit("psa-bcr-rp", "0.4"))).toBe("sent");
    const explained = "Grænsen er høj, fordi der er rest af prostatavæv.";
    expect(
      refusal((right) => ({ ...limit("psa-bcr-rp", "20")(right), ...says("re-referral-criteria", explained)(right) })),
    ).toBe("sent");
  });

  test("a check may not come more than half as often as in the programme, nor end before it comes", () => {
    const paced = (own: Partial<PlannedCheck>) =>
      refusal(({ checks }) => ({ checks: checks.map((each) => (each.check === "psa" ? { ...each, ...own } : each)) }));
    expect(paced({ everyMonths: 120 })).toContain("4: P-PSA hver 120. måned: programmet siger hver 6.");
    expect(paced({ untilMonth: 5 })).toContain("planen har ingen kontrol tilbage");
    expect(paced({ everyMonths: 12, untilMonth: 24 })).toBe("sent");
  });
});

describe("the starting values", () => {
  const PSA = "NPU08669";
  const [HB, EGFR, CREATININE, BICARBONATE] = ["NPU02319", "DNK35302", "NPU18016", "NPU02410"];

  test("one that cannot decide the limit is refused", () =>
    expect(refusal(starts([PSA, "<0.5", "2024-06-03"]))).toContain("5: seneste svar <0,5 kan ikke afgøre grænsen"));
  test("one from before the operation is refused", () =>
    expect(refusal(starts([PSA, "0.1", "2024-01-09"]))).toContain("før radikal prostatektomi"));
  test("one of more than a year ago is refused", () => {
    const later = { on: "2026-06-03" };
    expect(refusal(starts([PSA, "<0.1", "2025-05-30"]), later)).toContain("mere end 12 måneder gammelt");
    expect(refusal(starts([PSA, "<0.1", "2025-06-03"]), later)).toBe("sent");
  });
  test("the record may not know a newer answer, nor one that meets the limit", () => {
    const [older, same] = [starts([PSA, "<0.1", "2024-05-01"]), starts([PSA, "0.06", "2024-05-20"])];
    expect(refusal(older, { before: [psa("0.06", "2024-05-20")] })).toContain(
      "5: P-PSA er ikke det seneste: systemet har 0,06 d. 20. maj 2024",
    );
    expect(refusal(same, { before: [psa("0.06", "2024-05-20")] })).toBe("sent");
    expect(refusal(same, { before: [psa("0.3", "2024-05-10"), psa("0.06", "2024-05-20")] })).toBe("sent");
    expect(refusal(older, { before: [psa("0.24", "2024-05-20")] })).toContain("patienten opfylder allerede kriteriet");
    expect(refusal(() => ({}), { before: [psa("0.24", "2024-05-20")] })).toContain(
      "patienten opfylder allerede kriteriet",
    );
  });
  test("each test that a fall or rise is counted on has a number of its own", () => {
    expect(refusal(starts([EGFR, "", "2026-03-02"]), BLADDER)).toMatch(/5: grænsen regnes fra et udgangstal.*eGFR/);
    expect(refusal(starts([CREATININE, "", "2026-03-02"]), BLADDER)).toMatch(/5: grænsen regnes.*P-Kreatinin/);
    expect(refusal(starts([EGFR, "<30", "2026-03-02"]), BLADDER)).toMatch(/5: grænsen regnes.*eGFR/);
    expect(refusal(starts([HB, ">8", "2026-03-02"]), BLADDER)).toMatch(/5: grænsen regnes.*B-Hæmoglobin/);
    expect(refusal(() => ({}), BLADDER)).toBe("sent");
  });
  test("one that calls for advice already is named in words", () => {
    const acidosis = starts([BICARBONATE, "12", "2026-03-02"]);
    expect(refusal(acidosis, BLADDER)).toContain("7: udgangstallet opfylder allerede »Bikarbonat under 20 mmol/l");
    const named = says("complications-and-after-effects", "Lavt bikarbonat, behandles med natriumbikarbonat 1 g.");
    expect(refusal((right) => ({ ...acidosis(right), ...named(right) }), BLADDER)).toBe("sent");
  });
});

describe("what stands around the ten elements", () => {
  const held = (heldOn: string) =>
    refusal(({ closingTalk }) => ({ closingTalk: { ...closingTalk, heldOn: day(heldOn) } }));
  test("the talk was held after the operation, and not long ago", () => {
    expect(held("1990-01-01")).toContain("samtale ligger før forløbets første dato");
    expect(held("2024-04-01")).toContain("samtale er mere end 60 dage gammel");
    expect(held("2024-04-04")).toBe("sent");
  });
  test("the diagnosis belongs to the programme; a missing stage is said, and stops nothing", () => {
    const breast = { code: "DC509", text: "Brystkræft", stage: "pT1c N0" };
    expect(refusal(() => ({ diagnosis: breast }))).toContain("diagnosekoden DC509 hører ikke til programmet");
    const unstaged = { code: "DC619", text: "Prostatakræft", stage: "" };
    expect(refusal(() => ({ diagnosis: unstaged }))).toBe("sent");
    const { programme } = new Story(RP);
    const epikrise = rightLetter(programme, "2024-06-03", { diagnosis: unstaged });
    const [today, anchors] = [dayOf(day("2024-06-03")), { surgeryDate: day("2024-01-10") }];
    expect(checkEpikrise(epikrise, { programme, anchors, today }).gaps).toEqual([
      { field: "diagnosis", blocks: false, because: { da: "stadie mangler", en: "the stage is missing" } },
    ]);
  });
});

describe("any other cancer", () => {
  test("is handed over with the ten elements and the general plan", () => {
    const story = new Story("general-cancer@1").opened("2025-01-10");
    const letter = rightLetter(story.programme, "2025-06-03", {
      diagnosis: { code: "DC349", text: "Lungekræft", stage: "" },
    });
    const sections = { ...letter.sections, "blood-tests": { text: "", notRelevant: "der er ikke bestilt blodprøver" } };
    const epikrise = { ...letter, sections };
    expect(story.on("2025-06-03", doctor, offer(story, "2025-06-03", { epikrise: letter }))?.sentence.da).toContain(
      "5 mangler",
    );
    expect(story.on("2025-06-03", doctor, offer(story, "2025-06-03", { epikrise }))).toBeUndefined();
  });
});

describe("S2: responsibility moves by a person's hand", () => {
  const offered = () => {
    const story = new Story(RP).opened("2024-01-10");
    story.on("2024-06-03", doctor, offer(story, "2024-06-03"));
    return story;
  };

  test("sent is not accepted: the department still holds", () => expect(offered().course?.holder).toBe(doctor.party));
  test("accepted by a person of the practice: the practice holds", () => {
    const story = offered();
    expect(story.on("2024-06-05", gp, { type: "accept-handover", handover: "h1" })).toBeUndefined();
    expect(story.course?.holder).toBe(gp.party);
  });
  test("another practice cannot accept", () =>
    expect(
      offered().on("2024-06-05", { ...gp, party: "pra-other" }, { type: "accept-handover", handover: "h1" })?.refused,
    ).toBe("not-yours"));
  test("the department cannot accept for the practice", () =>
    expect(offered().on("2024-06-05", doctor, { type: "accept-handover", handover: "h1" })?.refused).toBe("not-yours"));
  test("a second acceptance says who was first", () => {
    const story = offered();
    story.on("2024-06-05", gp, { type: "accept-handover", handover: "h1" });
    expect(story.on("2024-06-05", gp, { type: "accept-handover", handover: "h1" })?.refused).toBe("already-accepted");
  });
  test("declined with a reason: the department holds and can offer again", () => {
    const story = offered();
    expect(story.on("2024-06-05", gp, { type: "decline-handover", handover: "h1", reason: "" })?.refused).toBe(
      "no-reason",
    );
    story.on("2024-06-05", gp, {
      type: "decline-handover",
      handover: "h1",
      reason: "Patienten er flyttet til en anden læge",
    });
    expect(story.course).toMatchObject({ holder: doctor.party, standing: { status: "at-hospital" } });
    expect(story.on("2024-06-07", doctor, offer(story, "2024-06-07", { id: "h2" }))).toBeUndefined();
  });
  test("a nurse of the department cannot sign", () => {
    const story = new Story(RP).opened("2024-01-10");
    expect(story.on("2024-06-03", { ...doctor, role: "coordinator" }, offer(story, "2024-06-03"))?.refused).toBe(
      "only-doctor",
    );
  });
});
