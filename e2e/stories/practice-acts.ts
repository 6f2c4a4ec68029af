import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { expectPage, findPatient, goToList, part, read, rowOf } from "../support/find.ts";
import type { InRegion } from "../support/region.ts";
import { expectResponsible } from "../support/responsible.ts";

const INGER = "Inger Marie Damgaard";
const GUDRUN = "Gudrun Thorup";
const QUESTION = "Hvem bestiller CT ved 24 måneder?";
const ANSWER = "Det gør vi: tid den 1. marts, svaret sendes til jer.";
const REASON = "Patienten er flyttet til Skagen og har ny læge.";

/** What a practice does besides taking over: an answer seen elsewhere, a question, a no with its reason. */
export function practiceActs(at: InRegion): void {
  describe("The practice", () => {
    test("writes an answer that was seen in the own record; what is no number is not taken", async () => {
      const { gp } = at();
      await findPatient(gp, INGER);
      const line = part(gp, "Plan").locator(".plan-line").first();
      await line.getByRole("button", { name: "Svar set i egen journal" }).click();
      const save = line.getByRole("button", { name: /^Gem svaret/ });
      for (const nonsense of ["", "normal", "8,,1", "1e5", "NaN", "<"]) {
        await line.getByLabel(/^B-Hæmoglobin/).fill(nonsense);
        expect(await save.getAttribute("aria-disabled"), `»${nonsense}«`).toBe("true");
      }
      await expectAccessible(gp);
      await line.getByLabel(/^B-Hæmoglobin/).fill("8,1");
      await gp.keyboard.press("Control+Enter");
      await gp.getByRole("status").filter({ hasText: "Svaret er gemt og vurderet." }).waitFor();
      await part(gp, "Tidslinje")
        .getByText(/Hæmoglobin 8,1 mmol\/l/)
        .first()
        .waitFor();
    });

    test("asks the department before she takes over, and the department answers", async () => {
      const { gp, hospital } = at();
      await goToList(gp, "Nye overdragelser");
      await rowOf(gp, GUDRUN)
        .getByRole("link", { name: /^Læs og overtag/ })
        .click();
      await part(gp, "Ny overdragelse").getByRole("button", { name: "Spørg" }).click();
      await gp.getByLabel("Hvad mangler, før I kan overtage?").fill(QUESTION);
      await gp.getByText(/Spørgsmålet sendes til Urinvejskirurgi/).waitFor();
      await expectAccessible(gp);
      await gp.keyboard.press("Control+Enter");
      await gp.getByText(`»${QUESTION}«`).waitFor();
      await hospital.reload();
      await goToList(hospital, "Spørgsmål til os");
      expect(await read(rowOf(hospital, GUDRUN))).toContain(QUESTION);
      await rowOf(hospital, GUDRUN).getByRole("link", { name: /^Svar/ }).click();
      await hospital.getByRole("button", { name: "Svar klinikken" }).click();
      await hospital.getByLabel("Svar", { exact: true }).fill(ANSWER);
      await hospital.keyboard.press("Control+Enter");
      await hospital.getByRole("status").filter({ hasText: "Svaret er sendt." }).waitFor();
      await expectAccessible(hospital);
    });

    test("reads the answer, and declines with a reason: the hospital keeps her and reads why", async () => {
      const { gp, hospital } = at();
      await gp.reload();
      await gp.getByText(`»${ANSWER}«`).waitFor();
      await part(gp, "Ny overdragelse").getByRole("button", { name: "Afvis" }).click();
      await gp.getByText(/Overdragelsen går tilbage til Urinvejskirurgi/).waitFor();
      await gp.getByLabel("Hvorfor kan I ikke overtage?").fill(REASON);
      await expectAccessible(gp);
      await gp.keyboard.press("Control+Enter");
      await expectPage(gp, /Det, der venter på jer|Nye overdragelser/);
      await rowOf(gp, GUDRUN).waitFor({ state: "detached" });
      await hospital.reload();
      await findPatient(hospital, GUDRUN);
      await expectResponsible(hospital, "Urinvejskirurgi");
      await part(hospital, "Tidslinje").getByText(REASON).waitFor();
    });
  });
}
