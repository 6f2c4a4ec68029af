import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { answer, openAssessment } from "../support/assessment.ts";
import { expectPage, goToList, part, read, rowOf } from "../support/find.ts";
import { fillLetter, handOverSheet, holdTalk, signAndSend } from "../support/letter.ts";
import { fetchPdf, pictureOfPdf } from "../support/pdf.ts";
import { takePicture } from "../support/picture.ts";
import type { InRegion } from "../support/region.ts";

const KARL = "Karl Johan Overgaard";

/** Karen Lund Iversen discharges Karl Johan Overgaard, nine months after his prostatectomy. */
export function prostateHandover(at: InRegion): void {
  describe("Karl Johan, at the hospital", () => {
    test("nothing is answered yet, so the assessment promises nothing", async () => {
      const { hospital } = at();
      await openAssessment(hospital, KARL);
      await part(hospital, "Der mangler et svar.").waitFor();
      expect(await hospital.getByRole("link", { name: "Skriv epikrise" }).count()).toBe(0);
    });

    test("a prostate patient takes a reasoned individual assessment, and then can be handed over", async () => {
      const { hospital } = at();
      await answer(hospital, "Er patienten behandlet med radikal prostatektomi?", "Ja");
      await answer(hospital, "Var PSA mindst 0,1 µg/l 6-12 uger efter operationen?", "Nej");
      await answer(hospital, "Er PSA under 0,1 µg/l bekræftet efter operationen?", "Ja");
      await part(hospital, "Der mangler et svar.").waitFor();
      await hospital.getByRole("textbox", { name: /^Hver prostatapatient vurderes individuelt/ }).focus();
      await hospital.keyboard.type("Umålelig PSA, lille lækage i bedring, tryg ved egen læge.");
      await hospital.keyboard.press("Tab");
      await part(hospital, "Ja, patienten kan afsluttes til egen læge.").waitFor();
      await expectAccessible(hospital);
    });

    test("a vague limit is underlined as it is written, and Tab takes the programme's number", async () => {
      const { hospital } = at();
      await hospital.getByRole("link", { name: "Skriv epikrise" }).click();
      await expectPage(hospital, "Afslut til egen læge");
      const criteria = part(hospital, /^De ti elementer/).getByRole("button", { name: /Kriterier for genhenvisning/ });
      await criteria.focus();
      await hospital.keyboard.press("Enter");
      const text = part(hospital, /^De ti elementer/).getByRole("textbox", { name: /^Mere om det/ });
      await text.focus();
      await hospital.keyboard.type("Genhenvises ved stigende PSA.");
      await hospital.getByText("Skriv grænsen: tal, enhed og hvor mange prøver.").waitFor();
      expect(await hospital.locator(".suggesting .vague-words").innerText()).toBe("Genhenvises ved stigende PSA");
      await takePicture(hospital, "write-letter", text);
      await hospital.keyboard.press("Tab");
      const limit = /^PSA mindst 0,2 µg\/l i to prøver med mindst 14 dage imellem/;
      await hospital.getByRole("checkbox", { name: limit, checked: true }).waitFor();
      expect(await hospital.locator(".suggesting .vague-words").count()).toBe(0);
    });

    test("what is missing is filled from the keyboard, and until then it says why it cannot be sent", async () => {
      const { hospital } = at();
      await part(hospital, "Underskriv og send")
        .getByText(/^Kan ikke sendes endnu/)
        .waitFor();
      await fillLetter(hospital);
      await holdTalk(hospital, "hustru");
      await part(hospital, "Underskriv og send").getByText(/A4/).first().waitFor();
      await expectAccessible(hospital);
    });

    test("the patient's sheet is a PDF, and is handed over before the letter can go", async () => {
      const { hospital } = at();
      await part(hospital, "Underskriv og send")
        .getByText(/Kladden er gemt/)
        .waitFor();
      await fetchPdf(hospital, hospital.getByRole("link", { name: "Åbn som PDF" }));
      await handOverSheet(hospital);
      await part(hospital, "Underskriv og send")
        .getByText(/^Klar til at sende/)
        .waitFor();
    });

    test("signing takes a second key; the hospital stays responsible, and the letter is found again", async () => {
      const { hospital } = at();
      await signAndSend(hospital);
      await hospital.getByText(/Urinvejskirurgi har ansvaret, til klinikken har overtaget/).waitFor();
      await expectAccessible(hospital);
      await pictureOfPdf(await fetchPdf(hospital, hospital.getByRole("link", { name: "Print patientens A4" })), "a4");
      await goToList(hospital, "På vej");
      const row = rowOf(hospital, KARL);
      expect(await read(row)).toContain("Urinvejskirurgi");
      await row.getByRole("link", { name: KARL, exact: true }).click();
      await expectPage(hospital, KARL);
      await hospital
        .getByRole("definition")
        .filter({ hasText: /^Urinvejskirurgi/ })
        .first()
        .waitFor();
      await expectAccessible(hospital);
    });
  });
}
