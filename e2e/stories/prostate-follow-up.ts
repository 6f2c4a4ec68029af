import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { laboratoryAnswers, moveClockOn } from "../support/demo.ts";
import { expectPage, goToList, part, read, rowOf } from "../support/find.ts";
import { delivered, expectValid } from "../support/outbox-folder.ts";
import { takePicture } from "../support/picture.ts";
import type { InRegion } from "../support/region.ts";
import { expectResponsible } from "../support/responsible.ts";

const KARL = "Karl Johan Overgaard";

/** Karl Johan's PSA rises twice, and he goes back to the department. */
export function prostateFollowUp(at: InRegion): void {
  describe("Karl Johan, at his own doctor", () => {
    test("three months on his PSA is due", async () => {
      const { gp } = at();
      await moveClockOn(gp, 90);
      await goToList(gp, "Skal ske nu");
      expect(await read(rowOf(gp, KARL).first())).toContain("PSA");
      await rowOf(gp, KARL).first().getByRole("link", { name: KARL, exact: true }).click();
      await expectPage(gp, KARL);
      await part(gp, "Plan").getByText("Nu").first().waitFor();
    });

    test("a PSA of 0,21 waits for a second sample, and the list says why", async () => {
      const { gp } = at();
      await laboratoryAnswers(gp, { check: /^P-PSA/, value: "0,21" });
      await goToList(gp, "Svar at tage stilling til");
      const row = await read(rowOf(gp, KARL).first());
      expect(row).toMatch(/^Afventer prøve/);
      expect(row).toContain("PSA mindst 0,2 µg/l i to prøver med mindst 14 dage imellem");
      expect(row).toContain("0,21");
      await expectAccessible(gp);
    });

    test("0,26 fifteen days later meets the criterion: explained, with what would have changed it", async () => {
      const { gp } = at();
      await moveClockOn(gp, 15);
      await rowOf(gp, KARL).first().getByRole("link", { name: KARL, exact: true }).click();
      await expectPage(gp, KARL);
      await laboratoryAnswers(gp, { check: /^P-PSA/, value: "0,26" });
      await goToList(gp, "Svar at tage stilling til");
      expect(await read(rowOf(gp, KARL).first())).toMatch(/^Opfyldt/);
      await goToList(gp, "Det hele");
      await expectPage(gp, "Det, der venter på jer");
      await takePicture(gp, "gp-list");
      await rowOf(gp, KARL)
        .first()
        .getByRole("link", { name: /^Tag stilling/ })
        .click();
      await expectPage(gp, KARL);
      const met = await read(part(gp, /^PSA mindst 0,2 µg\/l/));
      expect(met).toMatch(/Opfyldt siden /);
      expect(met).toMatch(/0,21 µg\/l d\. .* 0,26 µg\/l d\. .* 15 dage imellem/);
      expect(met).toMatch(/Det ville ændre det.*0,2 µg\/l/);
      await expectAccessible(gp);
      await takePicture(gp, "patient-page");
    });

    test("the re-referral says what it does and takes a second key; the practice stays responsible", async () => {
      const { gp } = at();
      await gp.getByRole("heading", { level: 1 }).focus();
      await gp.keyboard.press("g");
      const met = part(gp, /^PSA mindst 0,2 µg\/l/);
      await met.getByText(/I har ansvaret, til afdelingen har sagt ja/).waitFor();
      expect(await met.getByLabel("Begrundelse").inputValue()).toMatch(/0,21.*0,26/);
      await expectAccessible(gp);
      await met.getByLabel("Begrundelse").focus();
      await gp.keyboard.press("Control+Enter");
      await gp.getByRole("status").filter({ hasText: "Genhenvisningen er sendt." }).waitFor();
      await expectResponsible(gp, "Lægerne Vestergade");
      await part(gp, /^Genhenvist/).waitFor();
    });

    test("the department finds him under »Genhenvist til os«, with the reason", async () => {
      const { hospital } = at();
      await hospital.reload();
      await goToList(hospital, "Det hele");
      await expectPage(hospital, "Det, der venter på jer");
      await takePicture(hospital, "hospital-list");
      await goToList(hospital, "Genhenvist til os");
      const row = rowOf(hospital, KARL);
      expect(await read(row)).toContain("0,26");
      expect(await read(row)).toContain("Lægerne Vestergade har ansvaret, til I");
      await row.getByRole("link", { name: /^Tag imod/ }).click();
      await expectPage(hospital, KARL);
      expect(await read(part(hospital, /^Genhenvist/))).toMatch(/Mette Krogh Sørensen.*0,26/);
      await expectAccessible(hospital);
    });

    test("the department accepts, and is responsible again", async () => {
      const { hospital } = at();
      await part(hospital, /^Genhenvist/)
        .getByRole("button", { name: "Tag imod" })
        .focus();
      await hospital.keyboard.press("Enter");
      await hospital.getByText(/Afdelingen overtager ansvaret fra Lægerne Vestergade/).waitFor();
      await hospital.keyboard.press("Control+Enter");
      await expectResponsible(hospital, "Urinvejskirurgi");
      await expectAccessible(hospital);
    });

    test("letter and referral lie in the outbox folder, and keep MedCom's schemas", async () => {
      const { dataDir } = at().foelgeskab;
      const letters = delivered(dataDir, "XDIS02");
      const referrals = delivered(dataDir, "XREF01");
      expect(letters.some((text) => text.includes("Overgaard"))).toBe(true);
      expect(referrals.some((text) => text.includes("Overgaard"))).toBe(true);
      await expectValid([...letters, ...referrals]);
    });
  });
}
