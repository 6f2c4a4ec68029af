import { describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility.ts";
import { expectPage, goToList, read } from "../support/find.ts";
import { expectFocusVisible } from "../support/keyboard.ts";
import { takePicture } from "../support/picture.ts";
import type { InRegion } from "../support/region.ts";

/** What everybody meets first: the log-in, the list of what waits, an empty list, another language, a small window. */
export function firstScreen(at: InRegion): void {
  describe("The first screen", () => {
    test("whoever is not logged in is asked who she is, and may go without a mouse", async () => {
      const { newPerson } = at();
      const stranger = await newPerson();
      await stranger.goto(at().foelgeskab.origin);
      await expectPage(stranger, "Hvem vil du være?");
      await expectAccessible(stranger);
      await stranger.keyboard.press("Tab");
      await expectFocusVisible(stranger);
      await takePicture(stranger, "login");
      await stranger.context().close();
    });

    test("is the list of what waits, each row with its because", async () => {
      const { hospital, gp } = at();
      for (const page of [hospital, gp]) {
        await expectPage(page, "Det, der venter på jer");
        for (const because of await page.locator("td.cell-because").allInnerTexts()) expect(because).not.toBe("");
        await expectAccessible(page);
      }
    });

    test("an empty list says what would stand there", async () => {
      const { gp } = at();
      await goToList(gp, "Aftalt");
      await gp.getByText("Ingen aftaler. Her ses dem, der har lovet at få taget en prøve.").waitFor();
      await expectAccessible(gp);
    });

    test("speaks English to whoever wants that, and Danish again", async () => {
      const { gp } = at();
      await goToList(gp, "Det hele");
      await gp.getByRole("button", { name: "English" }).click();
      await gp.getByRole("navigation", { name: "Lists" }).waitFor();
      expect(await gp.getAttribute("html", "lang")).toBe("en");
      expect(await read(gp.getByRole("main"))).not.toMatch(/Svar at tage stilling til|Overskredet|Fordi/);
      await expectAccessible(gp);
      await gp.getByRole("row").getByRole("link").first().click();
      await gp.getByText("Responsible now").waitFor();
      await expectAccessible(gp);
      await gp.getByRole("button", { name: "Dansk" }).click();
      await gp.getByText("Ansvarlig nu").waitFor();
    });

    test.each([
      ["a phone", 390, 844],
      ["a window at 400 per cent", 320, 256],
    ])("list and patient page fit %s without scrolling sideways", async (_, width, height) => {
      const { gp } = at();
      await gp.setViewportSize({ width, height });
      await gp.goto(at().foelgeskab.origin);
      await expectPage(gp, "Det, der venter på jer");
      await expectNoSidewaysScroll(gp);
      await expectAccessible(gp);
      if (width === 390) await takePicture(gp, "phone-390");
      await gp
        .getByRole("link", { name: /^Tag stilling/ })
        .first()
        .click();
      await gp.getByText("Ansvarlig nu").waitFor();
      await expectNoSidewaysScroll(gp);
      await expectAccessible(gp);
      await gp.setViewportSize({ width: 1440, height: 1000 });
    });

    test("nonsense in the search finds nobody, and breaks nothing", async () => {
      const { gp } = at();
      await gp.goto(at().foelgeskab.origin);
      await expectPage(gp, "Det, der venter på jer");
      for (const nonsense of ["%%'; --", "<script>alert(1)</script>", "999999-9999", "ÆØÅ ".repeat(80)]) {
        await gp.getByRole("heading", { level: 1 }).focus();
        await gp.keyboard.press("/");
        await gp.keyboard.insertText(nonsense);
        await gp.getByText("Ingen blandt jeres patienter.").waitFor();
        await gp.keyboard.press("Escape");
        await gp.keyboard.press("Control+A");
        await gp.keyboard.press("Delete");
      }
      await expectAccessible(gp);
    });
  });
}
