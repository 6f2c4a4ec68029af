import { writeLetter } from "@foelgeskab/followup/letter";
import { describe, expect, test } from "vitest";
import { catalogue, day, rightLetter } from "./testing/domain-story.ts";

const sectionOf = (programme: string, anchor: string, own: Parameters<typeof rightLetter>[2], element: string) => {
  const pinned = catalogue.pinned(programme);
  const letter = writeLetter(
    rightLetter(pinned, "2026-11-21", own),
    pinned,
    { [pinned.anchor.name]: day(anchor) },
    "Urinvejskirurgi",
  );
  return letter.sections.find((section) => section.element === element)?.text ?? "";
};

describe("the letter says what is computed", () => {
  test("the first day is the first day that is owed, never one that has passed", () => {
    const text = sectionOf("bladder-cystectomy@1", "2024-10-20", {}, "blood-tests");
    expect(text).toContain("hver 12. måned, første gang 20. okt. 2027, livslangt");
    expect(text).toContain("Tages på hospitalets laboratorium.");
    expect(text).toMatch(/P-Natrium, P-Kalium: evt\. /);
  });

  test("a relative limit stands as the numbers that it is for this patient", () => {
    const text = sectionOf("bladder-cystectomy@1", "2024-10-20", {}, "re-referral-criteria");
    expect(text).toContain("højst 54 ml/min/1,73 m² (udgangstal 72 d. 21. nov. 2026)");
    expect(text).toContain("mindst 117 µmol/l (udgangstal 90 d. 21. nov. 2026)");
    expect(text.indexOf("Indlæg akut (samme dag):")).toBe(0);
    expect(text).toMatch(/Behandles i egen praksis \(efter lægens skøn\):\n- B12/);
  });

  test("an act and its haste stand together as one sentence, and bleeding after radiotherapy says whom to send to", () => {
    expect(sectionOf("prostate-rt@1", "2022-06-01", {}, "re-referral-criteria")).toContain(
      "Henvis til kræftpakke for tyk- og endetarm ved mistanke om kræft, ellers til klinik for senfølger efter stråler (kræftpakkens tider ved mistanke om kræft):\n- Blødning fra endetarmen",
    );
    expect(sectionOf("bladder-cystectomy@1", "2024-10-20", {}, "re-referral-criteria")).toContain(
      "Spørg Urinvejskirurgi til råds (svar ventes inden for 5 hverdage):",
    );
  });

  test("under active surveillance a check lasts as long as the surveillance, not for life", () => {
    const text = sectionOf("prostate-as@1", "2026-01-10", {}, "blood-tests");
    expect(text).toContain("så længe aktiv overvågning varer");
    expect(text).not.toContain("livslangt");
  });

  test("a limit over the nadir names the nadir; below the bound counts as nought", () => {
    const baseline = [
      { analysis: "NPU08669", value: "0,3", unit: "µg/L", sampledOn: day("2023-05-02") },
      { analysis: "NPU08669", value: "1.1", unit: "µg/L", sampledOn: day("2026-11-01") },
    ];
    expect(sectionOf("prostate-rt@1", "2022-06-01", { baseline }, "re-referral-criteria")).toContain(
      "mindst 2,3 µg/l (nadir 0,3 d. 2. maj 2023)",
    );
    const below = [{ analysis: "NPU08669", value: "<0.1", unit: "µg/L", sampledOn: day("2023-05-02") }];
    expect(sectionOf("prostate-rt@1", "2022-06-01", { baseline: below }, "re-referral-criteria")).toContain(
      "mindst 2 µg/l",
    );
  });

  test("nobody takes a proposal for a guideline", () => {
    expect(sectionOf("prostate-rp@1", "2026-01-10", {}, "re-referral-criteria")).toMatch(
      /ikke underskrevet af en navngiven kliniker\.$/,
    );
  });

  test("an answer that does not come by itself is said in the letter", () => {
    const { checks } = rightLetter(catalogue.pinned("prostate-rp@1"), "2026-11-21");
    const text = sectionOf(
      "prostate-rp@1",
      "2026-01-10",
      { checks: checks.map((check) => ({ ...check, resultTo: "none" })) },
      "blood-tests",
    );
    expect(text).toContain("Svaret kommer ikke af sig selv.");
  });

  test("right after the recommendation: why it is yellow, and that the practice calls; a green one and a hole say nothing more", () => {
    const recommendationOf = (own: Parameters<typeof rightLetter>[2]) => {
      const programme = catalogue.pinned("prostate-rp@1");
      const letter = rightLetter(programme, "2026-11-21", own);
      return writeLetter(letter, programme, { surgeryDate: day("2026-01-10") }, "Urinvejskirurgi").recommendation;
    };
    const talk = { ...rightLetter(catalogue.pinned("prostate-rp@1"), "2026-11-21").closingTalk };
    const colour = "yellow" as const;
    expect(
      recommendationOf({
        colour,
        recommendation: "PSA.",
        closingTalk: { ...talk, needs: ["demens.", "hører dårligt"] },
      }),
    ).toBe("PSA.\nGul, fordi: demens, hører dårligt. Klinikken indkalder.");
    expect(recommendationOf({ colour, recommendation: "PSA.", closingTalk: { ...talk, needs: [] } })).toBe(
      "PSA.\nGul: klinikken indkalder.",
    );
    expect(recommendationOf({ recommendation: "PSA." })).toBe("PSA.");
    expect(recommendationOf({ colour, recommendation: " " })).toBe("");
  });
});
