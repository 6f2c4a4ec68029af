import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { answerAll, openAssessment } from "../support/assessment.ts";
import { expectPage, goToList, part, read, rowOf } from "../support/find.ts";
import { fillLetter, handOverSheet, holdTalk, signAndSend } from "../support/letter.ts";
import type { InRegion } from "../support/region.ts";

const GUDRUN = "Gudrun Thorup";
const REASON = "Flytter til datteren i Skagen, ønsker egen læge der.";

/** 20 months are four too few. A named doctor may say why it is right all the same, and the practice reads it. */
export function earlyHandover(at: InRegion): void {
  describe("Gudrun, before the time", () => {
    test("to discharge all the same wants a reason, and says how much of one is missing", async () => {
      const { hospital } = at();
      await openAssessment(hospital, GUDRUN);
      await answerAll(hospital, "Nej");
      await hospital.getByRole("button", { name: "Afslut alligevel …" }).click();
      const go = hospital.getByRole("button", { name: "Skriv epikrise med begrundelsen" });
      await hospital.getByLabel("Begrundelse").fill("Ønske");
      expect(await go.getAttribute("aria-disabled")).toBe("true");
      await hospital.getByText("Mindst 10 tegn. Der mangler 5.").first().waitFor();
      await expectAccessible(hospital);
      await hospital.getByLabel("Begrundelse").fill(REASON);
      await go.click();
      await expectPage(hospital, "Afslut til egen læge");
    });

    test("the letter goes with the reason and the doctor's name", async () => {
      const { hospital } = at();
      await fillLetter(hospital);
      await holdTalk(hospital, "datter");
      await handOverSheet(hospital);
      await signAndSend(hospital);
    });

    test("her own doctor sees the reason and who gave it before she takes over", async () => {
      const { gp } = at();
      await gp.reload();
      await goToList(gp, "Nye overdragelser");
      await rowOf(gp, GUDRUN)
        .getByRole("link", { name: /^Læs og overtag/ })
        .click();
      await expectPage(gp, GUDRUN);
      const early = await read(part(gp, "Ny overdragelse"));
      expect(early).toContain("Før programmets tidligste måned:");
      expect(early).toContain(REASON);
      expect(early).toContain("Karen Lund Iversen");
      await expectAccessible(gp);
    });
  });
}
