import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { laboratoryAnswers, moveClockOn } from "../support/demo.ts";
import { expectPage, findPatient, goToList, part, read, rowOf } from "../support/find.ts";
import { delivered, expectValid } from "../support/outbox-folder.ts";
import type { InRegion } from "../support/region.ts";
import { expectResponsible } from "../support/responsible.ts";

const INGER = "Inger Marie Damgaard";

/** Inger Marie's kidneys fail after her diversion; the department takes her back and closes the course. */
export function bladderFollowUp(at: InRegion): void {
  describe("Inger Marie, at her own doctor", () => {
    let before = 0;

    test("a year after the hand-over her yearly blood tests are due", async () => {
      const { gp } = at();
      await moveClockOn(gp, 222);
      await goToList(gp, "Skal ske nu");
      expect(await read(rowOf(gp, INGER).first())).toMatch(/Kreatinin/);
      await findPatient(gp, INGER);
      await gp.getByRole("link", { name: "Epikrise" }).click();
      const letter = await read(gp.getByRole("article"));
      before = Number(/eGFR[^\d]* (\d+)/.exec(letter)?.[1]);
      expect(before).toBeGreaterThan(0);
      await gp.getByRole("link", { name: "Til patienten" }).click();
      await expectPage(gp, INGER);
    });

    test("an eGFR that has fallen by three tenths waits for a second sample", async () => {
      const { gp } = at();
      await laboratoryAnswers(gp, { check: /Kreatinin/, analysis: "eGFR", value: String(Math.round(before * 0.7)) });
      await goToList(gp, "Svar at tage stilling til");
      const row = await read(rowOf(gp, INGER).first());
      expect(row).toMatch(/^Afventer prøve/);
      expect(row).toContain("eGFR");
    });

    test("and the repeat two weeks later meets the criterion", async () => {
      const { gp } = at();
      await moveClockOn(gp, 14);
      await rowOf(gp, INGER).first().getByRole("link", { name: INGER, exact: true }).click();
      await expectPage(gp, INGER);
      await laboratoryAnswers(gp, { check: /Kreatinin/, analysis: "eGFR", value: String(Math.round(before * 0.68)) });
      const met = part(gp, /^eGFR falder/).filter({ hasText: "Opfyldt" });
      expect(await read(met)).toMatch(/Det ville ændre det/);
      await expectAccessible(gp);
    });

    test("she is referred back, the department accepts, and a letter-like referral has left", async () => {
      const { gp, hospital } = at();
      await gp.getByRole("heading", { level: 1 }).focus();
      await gp.keyboard.press("g");
      await gp.getByText(/I har ansvaret, til afdelingen har sagt ja/).waitFor();
      await gp.getByLabel("Begrundelse").focus();
      await gp.keyboard.press("Control+Enter");
      await gp.getByRole("status").filter({ hasText: "Genhenvisningen er sendt." }).waitFor();
      await expectResponsible(gp, "Lægerne Vestergade");
      await hospital.reload();
      await goToList(hospital, "Genhenvist til os");
      await rowOf(hospital, INGER)
        .getByRole("link", { name: /^Tag imod/ })
        .click();
      await part(hospital, /^Genhenvist/)
        .getByRole("button", { name: "Tag imod" })
        .click();
      await hospital.getByText(/Afdelingen overtager ansvaret fra/).waitFor();
      await hospital.keyboard.press("Control+Enter");
      await expectResponsible(hospital, "Urinvejskirurgi");
      const referrals = delivered(at().foelgeskab.dataDir, "XREF01");
      expect(referrals.some((text) => text.includes("Damgaard"))).toBe(true);
      await expectValid(referrals);
    });

    test("the department closes the course: recurrence, referred", async () => {
      const { hospital } = at();
      const closing = part(hospital, "Luk forløbet");
      await closing.getByRole("button", { name: "Luk med en årsag" }).click();
      await closing.getByRole("radio", { name: "tilbagefald, henvist" }).check();
      await closing.getByText("Forløbet lukkes, og ingen følger det derefter.").waitFor();
      await hospital.getByLabel("Bemærkning").fill("Tilbagefald fundet ved CT, henvist til onkologisk afdeling.");
      await expectAccessible(hospital);
      await hospital.keyboard.press("Control+Enter");
      await hospital.getByRole("status").filter({ hasText: "Forløbet er lukket." }).waitFor();
      await goToList(hospital, "Afsluttet");
      expect(await read(rowOf(hospital, INGER))).toMatch(/tilbagefald/i);
      await expectAccessible(hospital);
    });
  });
}
