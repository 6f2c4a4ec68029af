import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { answerAll, openAssessment } from "../support/assessment.ts";
import { expectPage, goToList, read, rowOf } from "../support/find.ts";
import { fillLetter, handOverSheet, holdTalk, signAndSend } from "../support/letter.ts";
import { PEOPLE } from "../support/log-in.ts";
import type { InRegion } from "../support/region.ts";

const PALLE = "Palle Ravn Eskildsen";

/** A cancer without a programme of its own goes with the ten elements and the general plan. */
export function generalPlan(at: InRegion): void {
  describe("Palle, after lung cancer", () => {
    test("is handed over with the ten elements and the general plan", async () => {
      const lung = await at().logIn(PEOPLE.lungSurgeon);
      await openAssessment(lung, PALLE);
      await answerAll(lung, "Nej");
      await expectAccessible(lung);
      await lung.getByRole("link", { name: "Skriv epikrise" }).click();
      await expectPage(lung, "Afslut til egen læge");
      await fillLetter(lung);
      await holdTalk(lung, "søn");
      await handOverSheet(lung);
      await expectAccessible(lung);
      await signAndSend(lung);
      await goToList(lung, "På vej");
      expect(await read(rowOf(lung, PALLE))).toContain("Lungekirurgi");
      await lung.context().close();
    });
  });
}
