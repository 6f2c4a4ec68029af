import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { BY_LETTERS, demoParties } from "../../packages/country/src/parties.ts";
import { bytesOf, correspondence } from "../../packages/server/src/testing/messages.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility.ts";
import { expectPage, goToList, part, read } from "../support/find.ts";
import { delivered, expectValid } from "../support/outbox-folder.ts";
import type { InRegion } from "../support/region.ts";

/** A question of a practice to a department that has its own record system. */
export function questions(at: InRegion): void {
  describe("A question to a department that works by letters", () => {
    test("the doctor asks; the question leaves as a letter, its answer is put into the thread, and the clock turns to her", async () => {
      const { gp, foelgeskab } = at();
      await goToList(gp, "I opfølgning hos os");
      await gp.locator("main .row-name").first().click();
      await gp.getByRole("link", { name: "Spørg afdelingen" }).click();
      await expectPage(gp, "Spørg afdelingen");
      await gp.getByLabel("Til").selectOption({ label: "Hormon- og Knoglesygdomme, Regionshospitalet Gudenå" });
      await gp.getByLabel("Emne").fill("Knogleskørhed");
      await gp.getByRole("textbox", { name: "Spørgsmålet" }).fill("Kan vi give tablet i stedet for sprøjte?");
      expect(await read(gp.locator(".send-act-says"))).toMatch(
        /^Spørgsmålet sendes til Hormon- og Knoglesygdomme, .* som korrespondancebrev\./,
      );
      await expectAccessible(gp);
      await gp.keyboard.press("Control+Enter");
      await expectPage(gp, "Knogleskørhed");
      const cpr = (/\d{6}-\d{4}/.exec(await read(gp.locator(".responsibility")))?.[0] ?? "").replace("-", "");
      expect(await read(gp.locator(".responsibility"))).toMatch(/Hormon- og Knoglesygdomme, .* svarer senest/);
      const [letter = "", ...more] = await vi.waitFor(() => {
        const letters = delivered(foelgeskab.dataDir, "XDIS91");
        expect(letters).toHaveLength(1);
        return letters;
      }, 20_000);
      expect(more).toEqual([]);
      await expectValid([letter]);
      const subject = /<Subject>(.*)<\/Subject>/.exec(letter)?.[1] ?? "";
      expect(subject).toMatch(/^Knogleskørhed \(ref\. \w{14}\)$/);
      await answer(at, { cpr, subject: `SV: ${subject}` });
      await gp.reload();
      await part(gp, "Beskeder").getByText("Ja, det kan I roligt.").waitFor();
      expect(await read(gp.locator(".responsibility"))).toContain("Læs svaret og tag stilling senest");
      await expectAccessible(gp);
      await gp.setViewportSize({ width: 360, height: 800 }); // as at 400 % zoom
      await expectNoSidewaysScroll(gp);
      await gp.setViewportSize({ width: 1440, height: 1000 });
      await gp.getByRole("button", { name: "Tag stilling" }).click();
      await gp.getByLabel("Fortsæt som planlagt").check();
      await gp.keyboard.press("Control+Enter");
      await part(gp, "Hvad der kom ud af det").getByText("Planen er uændret.").waitFor();
      await gp.getByRole("link", { name: "Spørgsmål og svar", exact: true }).click();
      await expectPage(gp, "Spørgsmål og svar");
      await part(gp, /^Afsluttet/)
        .getByText("Knogleskørhed")
        .waitFor();
      await expectAccessible(gp);
    });
  });
}

/** The department writes back from its own record, and the network brings it. */
async function answer(at: InRegion, { cpr, subject }: { cpr: string; subject: string }): Promise<void> {
  const parties = demoParties();
  const [department, practice] = [BY_LETTERS, "pra-079741"].map((id) => parties.find((party) => party.id === id));
  if (department === undefined || practice === undefined) throw new Error("both are in the region");
  const folder = mkdtempSync(join(tmpdir(), "foelgeskab-question-"));
  const file = join(folder, "answer.xml");
  const writtenOn = Temporal.Now.plainDateISO("Europe/Copenhagen").toString();
  const letter = correspondence({
    ...{ cpr, letterId: "HORMON1", subject, text: "Ja, det kan I roligt.", writtenOn },
    sender: { ean: department.ean, shak: department.identifier },
    receiver: { ean: practice.ean, yder: practice.identifier },
  });
  writeFileSync(file, bytesOf(letter));
  const { out } = await at().foelgeskab.command("receive", file, "--json");
  rmSync(folder, { recursive: true });
  expect(JSON.parse(out)).toMatchObject([{ letters: [{ type: "XDIS91", state: "matched" }] }]);
}
