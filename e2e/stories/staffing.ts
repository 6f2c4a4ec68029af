import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility.ts";
import { expectPage, goToList, part, read, rowOf } from "../support/find.ts";
import { PEOPLE } from "../support/log-in.ts";
import { takePicture } from "../support/picture.ts";
import type { InRegion } from "../support/region.ts";
import { openFromList } from "../support/register.ts";

const OWN = "Lægerne Vestergade";
const OTHER = { name: "Lægehuset Åparken", number: "990007", gp: "Samira Yousefi" };

/** Who is there: a doctor goes on holiday, a locum comes and acts in the practice's name, and nobody is left alone with the patients. */
export function staffing(at: InRegion): void {
  describe("Absence and locums", () => {
    let locum: Page;
    beforeAll(async () => {
      locum = await at().logIn(OTHER.gp);
      await goToList(at().gp, "Fravær og vikarer");
      await expectPage(at().gp, "Fravær og vikarer");
    });
    afterAll(() => locum?.context().close());

    test("a practice and a department see who works there", async () => {
      const { gp, hospital } = at();
      expect(await read(rowOf(gp, PEOPLE.gp))).toMatch(/\(dig\).*Fast Intet fravær/);
      await expectAccessible(gp);
      await goToList(hospital, "Fravær og vikarer");
      await rowOf(hospital, PEOPLE.hospitalDoctor).waitFor();
      await hospital.getByRole("button", { name: "Nævn en vikar" }).waitFor({ state: "detached" });
      await expectAccessible(hospital);
    });

    test("the nurse is away: the doctor says so, and she can be asked meanwhile", async () => {
      const { gp } = at();
      const nurse = await otherThan(gp, PEOPLE.gp);
      for (const each of nurse) {
        await gp.getByRole("button", { name: `Notér fravær: ${each}` }).click();
        await fillDay(gp, "Væk fra", 3);
        await fillDay(gp, "Væk til og med", 12);
        await gp.getByLabel("Hvem kan spørges imens?").selectOption({ label: PEOPLE.gp });
        await expectAccessible(gp);
        await gp.getByRole("button", { name: "Gem fraværet" }).click();
        await rowOf(gp, each)
          .filter({ hasText: `Spørg ${PEOPLE.gp} imens` })
          .waitFor();
      }
    });

    test("the last one cannot be away while the practice has patients: it says from when, and what to do", async () => {
      const { gp } = at();
      await gp.getByRole("button", { name: `Notér fravær: ${PEOPLE.gp}` }).click();
      await fillDay(gp, "Væk fra", 5);
      await fillDay(gp, "Væk til og med", 9);
      await gp.getByRole("button", { name: "Gem fraværet" }).click();
      await gp
        .getByRole("alert")
        .filter({
          hasText:
            /ville ingen være i Lægerne Vestergade, som har ansvaret for \d+ forløb\. Intet er gemt\. Nævn først en vikar/,
        })
        .waitFor();
      await expectAccessible(gp);
      await gp.getByRole("button", { name: "Fortryd" }).click();
    });

    test("a locum is found in the practice where she works, and named from today until a day", async () => {
      const { gp } = at();
      await gp.getByRole("button", { name: "Nævn en vikar" }).click();
      await gp.getByLabel(/^Ydernummer på den klinik, hvor vikaren/).fill(OTHER.number);
      await gp.getByRole("button", { name: "Vis, hvem der arbejder der" }).click();
      await gp.getByLabel("Vikaren", { exact: true }).selectOption({ label: `${OTHER.gp}, læge` });
      await fillDay(gp, "Sidste dag", 14);
      await expectAccessible(gp);
      await gp.getByRole("button", { name: "Gem vikaren" }).click();
      await rowOf(gp, OTHER.gp).waitFor();
      expect(await read(rowOf(gp, OTHER.gp))).toMatch(
        new RegExp(`Vikar .* til og med .*Arbejder ellers i ${OTHER.name} Sagt af ${PEOPLE.gp}`),
      );
      await gp.getByRole("button", { name: `Notér fravær: ${PEOPLE.gp}` }).click();
      await fillDay(gp, "Væk fra", 5);
      await fillDay(gp, "Væk til og med", 9);
      await gp.getByRole("button", { name: "Gem fraværet" }).click();
      await rowOf(gp, PEOPLE.gp)
        .filter({ hasText: `Sagt af ${PEOPLE.gp}` })
        .waitFor();
      await expectAccessible(gp);
      await takePicture(gp, "staffing");
    });

    test("the locum chooses the practice, sees its patients, and may name nobody; her look stands with the practice's name", async () => {
      await locum.reload();
      const party = locum.getByLabel("Hvem handler du for?");
      const option = await party
        .locator("option")
        .filter({ hasText: `${OWN} · vikar til` })
        .innerText();
      await party.selectOption({ label: option });
      await party.locator("option:checked").filter({ hasText: OWN }).waitFor({ state: "attached" });
      await goToList(locum, "Fravær og vikarer");
      await expectPage(locum, "Fravær og vikarer");
      await rowOf(locum, OTHER.gp).waitFor();
      await locum.getByRole("button", { name: /^Notér fravær/ }).waitFor({ state: "detached" });
      await goToList(locum, "I opfølgning hos os");
      const patient = await locum.locator(".row-name").first().innerText();
      await openFromList(locum, patient);
      const { gp } = at();
      await goToList(gp, "I opfølgning hos os");
      await openFromList(gp, patient);
      await part(gp, "Set af").getByText(`${OTHER.gp}, praktiserende læge, vikar`).waitFor();
      await goToList(gp, "Fravær og vikarer");
    });

    test("in English, and on a telephone, the page says the same", async () => {
      const { gp } = at();
      await gp.getByRole("button", { name: "English" }).click();
      await expectPage(gp, "Absence and locums");
      expect(await read(rowOf(gp, OTHER.gp))).toMatch(/Locum .*until and including.*Otherwise works in/);
      await gp.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(gp);
      await expectAccessible(gp);
      await gp.setViewportSize({ width: 1280, height: 900 });
      await gp.getByRole("button", { name: "Dansk" }).click();
    });

    test("the locum's work ends today, and by itself tomorrow she is gone", async () => {
      const { gp } = at();
      for (const each of [PEOPLE.gp, ...(await otherThan(gp, PEOPLE.gp, OTHER.gp))]) {
        await gp.getByRole("button", { name: `Fraværet bliver ikke til noget: ${each}` }).click();
        await rowOf(gp, each).filter({ hasText: "Intet fravær" }).waitFor();
      }
      await gp.getByRole("button", { name: `Slutter her: ${OTHER.gp}` }).click();
      await fillDay(gp, "Sidste dag", 0);
      await gp.getByRole("button", { name: "Gem den sidste dag" }).click();
      await gp.getByRole("status").filter({ hasText: "Den sidste dag er gemt." }).waitFor();
    });
  });
}

/** The names of those who work in the unit, but for some. */
async function otherThan(page: Page, ...names: string[]): Promise<string[]> {
  const all = await page.getByRole("rowheader").allInnerTexts();
  return all.map((text) => text.split("\n")[0]?.replace(/ \(dig\)$/, "") ?? "").filter((name) => !names.includes(name));
}

/** Types a day into its field, so many days from today. */
async function fillDay(page: Page, label: string, inDays: number): Promise<void> {
  const day = Temporal.Now.plainDateISO("Europe/Copenhagen").add({ days: inDays });
  const written = [day.day, day.month, day.year].map((each) => String(each).padStart(2, "0"));
  await page.getByRole("group", { name: label }).getByRole("spinbutton").first().focus();
  await page.keyboard.type(written.join(""));
}
