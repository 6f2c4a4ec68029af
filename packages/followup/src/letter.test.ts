import { describe, expect, test } from "vitest";
import { type Element, type Epikrise, emptyEpikrise } from "./epikrise.ts";
import { intervalPhrase, writeLetter } from "./letter.ts";
import type { Actor } from "./party.ts";
import type { Programme } from "./programme.ts";
import { check, criterion, day, programme } from "./testing/invented-programme.ts";
import { baseline } from "./testing/story.ts";

const named = (text: string) => ({ da: text, en: `${text} (en)` });
const timing = (everyMonths: number, untilMonth: number | null = null) =>
  ({ kind: "recurring", everyMonths, fromMonth: 0, untilMonth }) as const;
const PSA_LIMIT = { kind: "threshold", analyte: "psa", op: ">=", value: "0.2" } as const;

const invented = programme({
  checks: [
    check({ label: named("P-PSA"), timing: timing(6, 36) }),
    check({ id: "crea", label: named("P-Kreatinin"), needs: [["creatinine"]], timing: timing(6, 36) }),
    check({ id: "talk", label: named("Samtale"), needs: [], timing: timing(12) }),
    check({ id: "scan", label: named("Scanning"), optional: true, takenAt: "hospitalLaboratory", timing: timing(1) }),
  ],
  criteria: [
    criterion(PSA_LIMIT, { id: "limit", label: named("PSA mindst {value}") }),
    criterion({ kind: "symptom", any: ["pain"] }, { id: "pain", label: named("Smerter"), action: "acute-admission" }),
    criterion({ kind: "symptom", any: ["flow"] }, { id: "flow", label: named("Vandladning"), action: "advice" }),
    criterion(
      {
        kind: "relativeChange",
        analyte: "creatinine",
        direction: "increase",
        percent: "30",
        baseline: "handoverBaseline",
      },
      {
        id: "rise",
        label: named("Stigning"),
        action: "gp-treats",
        actionLabel: named("Behandles i egen praksis"),
        urgencyLabel: named("Egen praksis"),
      },
    ),
  ],
});
const planned = (id: string, own: Partial<Epikrise["checks"][number]> = {}): Epikrise["checks"][number] => ({
  ...{ check: id, orderedBy: "practice", resultTo: "copy-recipient", booking: "patient" },
  ...own,
});

function letter(own: Partial<Epikrise> = {}, signed: Parameters<typeof writeLetter>[4] = {}, of: Programme = invented) {
  const blank = emptyEpikrise({ code: "DC619", text: "Prostatakræft", stage: "pT2" });
  return writeLetter({ ...blank, ...own }, of, { surgeryDate: day("2026-01-10") }, "Urinvejskirurgi", signed);
}
const section = (element: Element, own: Partial<Epikrise> = {}, of?: Programme) =>
  letter(own, {}, of).sections.find((each) => each.element === element)?.text;

describe("the recommendation, first of all", () => {
  const talk = (needs: string[] | null) => ({ ...emptyEpikrise({ code: "", text: "", stage: "" }).closingTalk, needs });
  const told = (own: Partial<Epikrise>, signed?: Parameters<typeof writeLetter>[4]) =>
    letter({ recommendation: " PSA hver 6. måned. ", ...own }, signed).recommendation;

  test("stands by itself where nothing more is to know", () => {
    expect(told({ colour: "green" })).toBe("PSA hver 6. måned.");
    expect(told({ recommendation: "  ", colour: "yellow" }, { earlyReason: "Flytter" })).toBe("");
  });
  test("says why it is yellow, in the words that somebody wrote, on one line", () => {
    expect(told({ colour: "yellow", closingTalk: talk(["Demens.", "bor\n alene", "  "]) })).toBe(
      "PSA hver 6. måned.\nGul, fordi: Demens, bor alene. Klinikken indkalder.",
    );
    for (const needs of [[], null]) {
      expect(told({ colour: "yellow", closingTalk: talk(needs) })).toBe(
        "PSA hver 6. måned.\nGul: klinikken indkalder.",
      );
    }
  });
  test("says why it came before its time, and who decided that", () => {
    const karen: Actor = { user: "karen", name: "Karen Lund Iversen", role: "hospital-doctor", party: "dep-uro" };
    expect(told({ colour: "green" }, { earlyReason: "Flytter hjem.." })).toBe(
      "PSA hver 6. måned.\nAfsluttet før tid, fordi: Flytter hjem.",
    );
    expect(told({ colour: "green" }, { earlyReason: "Flytter hjem", signedBy: karen })).toBe(
      "PSA hver 6. måned.\nAfsluttet før tid, fordi: Flytter hjem (Karen Lund Iversen).",
    );
    expect(told({ colour: "green" }, { earlyReason: "  " })).toBe("PSA hver 6. måned.");
  });
});

describe("the ten sections", () => {
  test("stand in their order, under the agreement's headings, in Danish", () => {
    const { title, colour, sections } = letter({ colour: "yellow" });
    expect([title, colour]).toEqual(["Afsluttende epikrise", "yellow"]);
    expect(sections.map(({ heading }) => heading)).toEqual([
      "Behandlingsforløb",
      "Komplikationer og eftervirkninger",
      "Behandlingsplan",
      "Kontrol hos egen læge",
      "Blodprøver",
      "Klinisk vurdering",
      "Kriterier for genhenvisning",
      "Direkte nummer",
      "Materiale til patienten",
      "Øvrigt materiale",
    ]);
    expect(sections.filter(({ text }) => text !== "")).toEqual([]);
  });
  test("what somebody wrote, or why it does not matter here, and nothing for an empty reason", () => {
    const { sections } = emptyEpikrise({ code: "", text: "", stage: "" });
    const written = (own: Epikrise["sections"][Element]) =>
      section("other-material", { sections: { ...sections, "other-material": own } });
    expect(written({ text: " Folder. " })).toBe("Folder.");
    expect(written({ text: "Folder", notRelevant: " ingen bilag " })).toBe("Ikke relevant: ingen bilag");
    expect(written({ text: "Folder", notRelevant: "  " })).toBe("");
  });
  test("what is computed stands before what was written", () => {
    const { sections, closingTalk } = emptyEpikrise({ code: "", text: "", stage: "" });
    const own = { ...sections, "material-to-patient": { text: "Folder om bækkenbund." } };
    expect(
      section("material-to-patient", { sections: own, closingTalk: { ...closingTalk, sheetHandedOver: true } }),
    ).toBe("Patientens plan på A4 er udleveret på papir ved samtalen.\nFolder om bækkenbund.");
    expect(
      section("material-to-patient", { sections: own, closingTalk: { ...closingTalk, sheetHandedOver: false } }),
    ).toBe("Folder om bækkenbund.");
  });
  test("the hospital's number, with the day on which it was right", () => {
    const contact = { entry: "e1", phone: "00 12 34 56", label: "Kræftkoordinator", verifiedOn: day("2026-06-22") };
    expect(section("direct-contact", { contact })).toBe("Kræftkoordinator: 00 12 34 56 (bekræftet 22. juni 2026)");
    expect(section("direct-contact", { contact: null })).toBe("");
  });
  test("what the hospital keeps", () => {
    const shared = { ...invented, ongoing: { hospitalKeeps: { text: named("MR-scanning") } } as Programme["ongoing"] };
    expect(section("treatment-plan", {}, shared)).toBe("Delt forløb. Hospitalet beholder MR-scanning.");
    expect(section("treatment-plan")).toBe("");
  });
});

describe("the checks", () => {
  test("that are done alike are one line; talks and blood tests stand apart", () => {
    const checks = [planned("psa"), planned("crea"), planned("talk", { booking: "practice" }), planned("unknown")];
    expect(section("blood-tests", { checks })).toBe(
      "P-PSA, P-Kreatinin: hver 6. måned, første gang 10. juli 2026, til og med 10. jan. 2029. Bestilles af egen læge. Patienten bestiller selv tid.",
    );
    expect(section("checks-at-gp", { checks })).toBe(
      "Samtale: hver 12. måned, første gang 10. jan. 2027, livslangt. Bestilles af egen læge. Klinikken indkalder patienten.",
    );
  });
  test("say where they are taken, who orders, and that an answer does not come by itself", () => {
    const checks = [planned("scan", { orderedBy: "hospital", resultTo: "none" })];
    expect(section("blood-tests", { checks })).toBe(
      "Scanning: evt. hver måned, første gang 10. feb. 2026, livslangt. Bestilles af hospitalet. Patienten bestiller selv tid. Tages på hospitalets laboratorium. Svaret kommer ikke af sig selv.",
    );
    expect(section("checks-at-gp", { checks: [planned("talk", { resultTo: "none" })] })).not.toContain("af sig selv");
  });
  test("begin after the closing talk", () => {
    const { closingTalk } = emptyEpikrise({ code: "", text: "", stage: "" });
    const from = (heldOn: string) =>
      section("blood-tests", { checks: [planned("psa")], closingTalk: { ...closingTalk, heldOn: day(heldOn) } });
    expect(from("2026-07-09")).toContain("første gang 10. juli 2026");
    expect(from("2026-07-10")).toContain("første gang 10. jan. 2027");
  });
  test("have the letter's own pace, and the programme's while the letter's cannot be used", () => {
    expect(section("blood-tests", { checks: [planned("psa", { everyMonths: 3 })] })).toContain("hver 3. måned");
    expect(section("blood-tests", { checks: [planned("psa", { everyMonths: 0 })] })).toContain("hver 6. måned");
  });
  test("the latest numbers stand with them, in the order of the programme's analyses", () => {
    const values = [
      baseline("creatinine", "90", "2026-05-01"),
      baseline("psa", "<0.1", "2026-06-01"),
      { ...baseline("psa", "1", "2026-06-01"), analysis: "HELLO" },
    ];
    expect(section("blood-tests", { baseline: values })).toBe(
      "Seneste tal: psa <0,1 µg/l (1. juni 2026); creatinine 90 µmol/l (1. maj 2026).",
    );
  });
});

describe("an interval in words", () => {
  test("while the day of the operation is missing, months by their number", () => {
    expect(intervalPhrase({ timing: timing(6, 36) }, undefined)).toEqual({
      da: "hver 6. måned, første gang måned 6, til og med måned 36",
      en: "every 6 months, first on month 6, until month 36",
    });
    expect(intervalPhrase({ timing: timing(1) }, day("2026-01-10"))).toEqual({
      da: "hver måned, første gang 10. feb. 2026, livslangt",
      en: "every month, first on 10 Feb 2026, for life",
    });
  });
  test("what is done once is once", () => {
    expect(intervalPhrase({ timing: { kind: "once", event: "told", daysAfter: 14 } }, day("2026-01-10"))).toEqual({
      da: "én gang",
      en: "once",
    });
  });
});

describe("the criteria for referring back", () => {
  const criteria = (...ids: string[]) => ids.map((id) => ({ id, confirmed: true }));
  test("by what is done, the most urgent first, with the number that a limit comes to for this patient", () => {
    expect(
      section("re-referral-criteria", {
        criteria: criteria("rise", "flow", "limit", "pain"),
        baseline: [baseline("creatinine", "90", "2026-05-01")],
      }),
    ).toBe(
      [
        "henvis (subakut):",
        "- Smerter",
        "Henvis til Urinvejskirurgi (subakut):",
        "- PSA mindst 0,2",
        "Spørg Urinvejskirurgi til råds (subakut):",
        "- Vandladning",
        "Behandles i egen praksis (egen praksis):",
        "- Stigning. Hos patienten: creatinine mindst 117 µmol/l (udgangstal 90 d. 1. maj 2026)",
        "Grænserne er bekræftet af afsenderen for denne patient. Programmets egne tal er ikke underskrevet af en navngiven kliniker.",
      ].join("\n"),
    );
  });
  test("only those that a person has confirmed; none of them, none stands there", () => {
    const some = [{ id: "limit", confirmed: false }, ...criteria("pain")];
    expect(section("re-referral-criteria", { criteria: some })).not.toContain("PSA");
    expect(section("re-referral-criteria", { criteria: some.slice(0, 1) })).toBe("");
  });
});
