import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { answer, answerAll, openAssessment } from "../support/assessment.ts";
import { part, read } from "../support/find.ts";
import { takePicture } from "../support/picture.ts";
import type { InRegion } from "../support/region.ts";

/** Who stays at the hospital, whatever anybody writes. */
const STAYS = [
  {
    who: "Ejnar Bundgaard Holst",
    has: "a preserved bladder",
    question: "Er blæren bevaret?",
    reason: "Bevaret blære",
    source: "fodnote 1",
  },
  {
    who: "Asta Kjærulff",
    has: "late effects of the diversion that need the hospital",
    question: "Er der senfølger af urinafledningen med behov for løbende hospitalskontakt?",
    reason: "Senfølger af urinafledningen efter cystektomi",
    source: "fodnote 1",
  },
  {
    who: "Holger Brink Mathiesen",
    has: "a recurrence",
    question: "Er der recidiv eller metastaser?",
    reason: "Ikke recidivfri",
    source: "§3.1",
  },
];

/** The agreement's exclusions, which nobody can talk round, and the time, which a named doctor can. */
export function refusals(at: InRegion): void {
  describe("Whoever must stay at the hospital", () => {
    test.each(STAYS)("$who with $has is refused by rule and source, with no way round", async (patient) => {
      const { hospital } = at();
      await openAssessment(hospital, patient.who);
      await answer(hospital, patient.question, "Ja");
      const verdict = part(hospital, /^Nej\W+patienten bliver på hospitalet/i);
      expect(await read(verdict)).toContain(patient.reason);
      expect(await read(verdict)).toContain(patient.source);
      expect(await hospital.getByRole("button", { name: /Afslut alligevel/ }).count()).toBe(0);
      expect(await hospital.getByRole("link", { name: "Skriv epikrise" }).count()).toBe(0);
      await hospital.getByText("Her er ingen vej udenom").waitFor();
      await expectAccessible(hospital);
    });

    test("Ejnar's letter cannot be signed by going to its address either", async () => {
      const { hospital } = at();
      await openAssessment(hospital, "Ejnar Bundgaard Holst");
      await hospital.goto(hospital.url().replace("/assessment", "/write"));
      await hospital.getByText("Kan ikke sendes: patienten bliver på hospitalet.").waitFor();
      const send = hospital.getByRole("button", { name: "Underskriv og send" });
      expect(await send.getAttribute("aria-disabled")).toBe("true");
    });

    test("Gudrun is 20 months after her operation: no, not before 24, and both sources are shown", async () => {
      const { hospital } = at();
      await openAssessment(hospital, "Gudrun Thorup");
      await answerAll(hospital, "Nej");
      await hospital.getByRole("heading", { name: /^Nej, ikke endnu\. Tidligst / }).waitFor();
      const disagree = await read(part(hospital, "To kilder er uenige"));
      expect(disagree).toMatch(/2 år .*Region Midtjylland.* 5 år .*DSAM/);
      await expectAccessible(hospital);
      await takePicture(hospital, "can-be-discharged");
    });
  });
}
