import { assess } from "@foelgeskab/followup/assessment";
import { dayOf } from "@foelgeskab/followup/ids";
import { describe, expect, test } from "vitest";
import { cleared, day, doctor, gp, offer, rightLetter, Story } from "./testing/domain-story.ts";

const RP = "prostate-rp@1";
const CYSTECTOMY = "bladder-cystectomy@1";

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
    expect(story.on(on, doctor, offer(story, on, { assessment: { answers: {}, individualReason: "" } }))?.refused).toBe(
      "assessment-unanswered",
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
    expect(lanes.map(({ months, inForce }) => [months, inForce])).toEqual(
      expect.arrayContaining([
        [24, true],
        [60, false],
      ]),
    );
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
    expect(refusedWith(section("re-referral-criteria", "Genhenvises ved stigende PSA."))).toContain("7 er for vagt"));
  test("limits that nobody confirmed", () =>
    expect(refusedWith({ criteria: right.criteria.map((each) => ({ ...each, confirmed: false })) })).toContain(
      "7 er for vagt",
    ));
  test("no criterion at all", () => expect(refusedWith({ criteria: [] })).toContain("7 mangler"));
  test("a limit that the patient meets already", () =>
    expect(
      refusedWith({ baseline: [{ analysis: "NPU08669", value: "0.3", unit: "ug/L", sampledOn: day("2024-06-03") }] }),
    ).toContain("7 modsiger sig selv"));
  test("no latest value", () => expect(refusedWith({ baseline: [] })).toContain("5 mangler"));
  test("a value in a foreign unit", () =>
    expect(
      refusedWith({ baseline: [{ analysis: "NPU08669", value: "0.1", unit: "nmol/L", sampledOn: day("2024-06-03") }] }),
    ).toContain("5 er for vagt"));
  test("a treatment with only a year", () =>
    expect(refusedWith(section("course-of-treatment", "Opereret i 2024."))).toContain("1 er for vagt"));
  test("the usual after-effects", () =>
    expect(refusedWith(section("complications-and-after-effects", "De sædvanlige gener."))).toContain("2 er for vagt"));
  test("“not necessary” without a reason", () =>
    expect(refusedWith(section("clinical-assessment", "Ikke nødvendig."))).toContain("6 er for vagt"));
  test("a number that nobody has confirmed for half a year", () =>
    expect(
      refusedWith({ contact: { entry: "e1", phone: "00 12 34 56", label: "", verifiedOn: day("2023-06-03") } }),
    ).toContain("8 er for vagt"));
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
