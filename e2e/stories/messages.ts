import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesOf, laboratoryAnswer } from "../../packages/server/src/testing/messages.ts";
import { expectAccessible } from "../support/accessibility.ts";
import { expectPage, goToList, read, rowOf } from "../support/find.ts";
import { PEOPLE } from "../support/log-in.ts";
import type { InRegion } from "../support/region.ts";
import { samples } from "../support/repository.ts";

/** Messages that come from outside while the server runs. */
export function messages(at: InRegion): void {
  describe("Messages from outside", () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "foelgeskab-messages-"));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test.skipIf(samples === undefined)(
      "MedCom's own samples are about nobody here: each waits for a person",
      async () => {
        const files = ["RPT01_1.xml", "DIS01_1.xml", "DIS02_1.xml"].map((file) => join(samples ?? "", "oioxml", file));
        const { code, out } = await at().foelgeskab.command("receive", ...files, "--json");
        expect(code).toBe(0);
        expect(JSON.parse(out)).toMatchObject([
          { letters: [{ type: "XRPT01", state: "unmatched" }] },
          { letters: [{ type: "XDIS01", state: "unmatched" }] },
          { letters: [{ type: "XDIS02", state: "unmatched" }] },
        ]);
      },
    );

    test("what cannot be read at all is kept, and said", async () => {
      const broken = join(folder, "broken.xml");
      writeFileSync(broken, "<Emessage><LaboratoryReport>");
      const { code, out } = await at().foelgeskab.command("receive", broken, "--json");
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject([{ letters: [{ state: "unreadable" }] }]);
    });

    test("the region's office sees both lists, with clock and reason, and sets one aside", async () => {
      const office = await at().logIn(PEOPLE.regionOffice);
      await goToList(office, "Kan ikke placeres");
      await expectPage(office, "Kan ikke placeres");
      const waiting = office.getByRole("article");
      await waiting.filter({ hasText: "Kan ikke læses" }).first().waitFor();
      if (samples !== undefined) expect(await waiting.filter({ hasText: "XDIS01" }).count()).toBe(1);
      await expectAccessible(office);
      const broken = waiting.filter({ hasText: "Kan ikke læses" });
      await broken.getByRole("button", { name: "Læg til side" }).click();
      await office.getByLabel("Hvorfor lægges den til side?").fill("Øvelse: filen var afkortet.");
      await office.keyboard.press("Control+Enter");
      await broken.waitFor({ state: "detached" });
      await office.context().close();
    });

    test("a laboratory answer for one of the practice's patients moves her row", async () => {
      const { gp } = at();
      await gp.reload();
      await goToList(gp, "Overskredet");
      const overdue = gp.getByRole("row").filter({ hasText: "PSA" }).first();
      const name = await overdue.locator(".row-name").innerText();
      const cpr = (/\d{6}-\d{4}/.exec(await overdue.innerText())?.[0] ?? "").replace("-", "");
      const answer = join(folder, "answer.xml");
      const today = Temporal.Now.plainDateISO("Europe/Copenhagen").toString();
      writeFileSync(answer, bytesOf(laboratoryAnswer({ cpr, sampledOn: today })));
      const { out } = await at().foelgeskab.command("receive", answer, "--json");
      expect(JSON.parse(out)).toMatchObject([{ letters: [{ type: "XRPT01", state: "matched" }] }]);
      await gp.reload();
      await goToList(gp, "Svar at tage stilling til");
      expect(await read(rowOf(gp, name).first())).toMatch(/^Inden for planen .*0,05/);
    });
  });
}
