import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { expectPage, goToList, read } from "../support/find.ts";
import { expectFocusVisible } from "../support/keyboard.ts";
import type { InRegion } from "../support/region.ts";

/** The practice's list without a mouse. */
export function gpKeys(at: InRegion): void {
  describe("The practice's list, by keys alone", () => {
    test("J and K go from row to row, and the row that has the focus shows it", async () => {
      const { gp } = at();
      await goToList(gp, "Det hele");
      await expectPage(gp, "Det, der venter på jer");
      await gp.getByRole("heading", { level: 1 }).focus();
      await gp.keyboard.press("j");
      const first = await here(gp);
      await expectFocusVisible(gp);
      await gp.keyboard.press("j");
      expect(await here(gp)).not.toBe(first);
      await gp.keyboard.press("k");
      expect(await here(gp)).toBe(first);
    });

    test("L goes to the next list", async () => {
      const { gp } = at();
      await gp.keyboard.press("l");
      await gp
        .getByRole("status")
        .filter({ hasText: /^Overskredet, \d+/ })
        .waitFor();
      expect(await here(gp)).toMatch(/^Overskredet/);
    });

    test("Enter opens the patient of the row", async () => {
      const { gp } = at();
      const name = await gp.locator("tr[aria-current] .row-name").innerText();
      await gp.keyboard.press("Enter");
      await expectPage(gp, name);
      await gp.goBack();
      await expectPage(gp, "Det, der venter på jer");
    });

    test("? shows all keys, and Escape closes them", async () => {
      const { gp } = at();
      await gp.keyboard.press("?");
      await gp.getByRole("dialog", { name: "Alle taster" }).waitFor();
      await expectAccessible(gp);
      await gp.keyboard.press("Escape");
      await gp.getByRole("dialog").waitFor({ state: "detached" });
    });

    test("S signs an answer within the plan; elsewhere it says why not", async () => {
      const { gp } = at();
      await goToList(gp, "Svar at tage stilling til");
      await expectPage(gp, "Svar at tage stilling til");
      const rows = await gp.locator("tr[data-row]").count();
      for (let row = 0; row < rows; row++) {
        await gp.keyboard.press("j");
        if ((await here(gp)).startsWith("Inden for planen")) break;
      }
      const name = await gp.locator("tr[aria-current] .row-name").innerText();
      await gp.keyboard.press("s");
      await gp
        .getByRole("status")
        .filter({ hasText: `Svaret for ${name} er signeret.` })
        .waitFor();
      await goToList(gp, "Overskredet");
      await gp.keyboard.press("j");
      await gp.keyboard.press("s");
      await gp.getByRole("status").filter({ hasText: "Dette punkt kan ikke signeres" }).waitFor();
    });
  });
}

/** What the row that the keys act on says. */
async function here(page: Page): Promise<string> {
  return read(page.locator("tr[aria-current]"));
}
