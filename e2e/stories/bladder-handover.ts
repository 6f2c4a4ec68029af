import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { answerAll, openAssessment } from "../support/assessment.ts";
import { expectPage, goToList, part, read, rowOf } from "../support/find.ts";
import { fillLetter, handOverSheet, holdTalk, signAndSend } from "../support/letter.ts";
import type { InRegion } from "../support/region.ts";

const INGER = "Inger Marie Damgaard";

/** Karen Lund Iversen discharges Inger Marie Damgaard, 25 months after her cystectomy. */
export function bladderHandover(at: InRegion): void {
  describe("Inger Marie, at the hospital", () => {
    test("the region says two years and the nation five; at 25 months and every exclusion denied she can go", async () => {
      const { hospital } = at();
      await openAssessment(hospital, INGER);
      const lanes = hospital.getByRole("figure", { name: "Tidligste afslutning, måned for måned" });
      expect(await read(lanes)).toMatch(/Region Midtjylland: 24 .*DSAM\): 60 /);
      await answerAll(hospital, "Nej");
      await part(hospital, "Ja, patienten kan afsluttes til egen læge.").waitFor();
      await part(hospital, "To kilder er uenige").waitFor();
      await expectAccessible(hospital);
    });

    test("the page of rules that differ says who says what, from where, and why the region's two years hold", async () => {
      const { hospital } = at();
      await goToList(hospital, "Uenige regler");
      const bladder = part(hospital, "Blærekræft, recidivfri efter cystektomi: tidligste overdragelse");
      expect(await read(bladder)).toMatch(
        /Region Midtjylland, gælder her 24 måneder .*2018.*DSAM\), gælder ikke her 60 måneder .*Regionens regel er nærmere patienten/,
      );
      await expectAccessible(hospital);
      await openAssessment(hospital, INGER);
    });

    test("her letter is written, signed and sent to Lægerne Vestergade", async () => {
      const { hospital } = at();
      await hospital.getByRole("link", { name: "Skriv epikrise" }).click();
      await expectPage(hospital, "Afslut til egen læge");
      await fillLetter(hospital);
      await holdTalk(hospital, "ægtefælle og datter");
      await handOverSheet(hospital);
      await expectAccessible(hospital);
      await signAndSend(hospital);
      await goToList(hospital, "Ikke overtaget endnu");
      expect(await read(rowOf(hospital, INGER))).toContain("Lægerne Vestergade");
    });
  });
}
