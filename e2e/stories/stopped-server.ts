import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { expectPage, goToList, part } from "../support/find.ts";
import type { InRegion } from "../support/region.ts";

const WRITTEN = "Drypper ved løft, bruger et bind om dagen.";

/** The network is slow, then the server is gone, then it is back. */
export function stoppedServer(at: InRegion): void {
  describe("When the server is slow or gone", () => {
    test("a slow list shows its frame and heading at once, and still bars in place of rows", async () => {
      const { gp } = at();
      let answer = (): void => {};
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await gp.route("**/api/patients?*", async (route) => {
        await held;
        await route.continue();
      });
      await goToList(gp, "I opfølgning hos os");
      await expectPage(gp, "I opfølgning hos os");
      await gp.getByRole("status").filter({ hasText: "Henter …" }).waitFor();
      await expectAccessible(gp);
      answer();
      await gp.getByRole("columnheader", { name: "Ansvarlig" }).waitFor();
      await gp.unroute("**/api/patients?*");
    });

    test("what is written while the server is gone stays, and is saved when it is back", async () => {
      const { hospital, foelgeskab } = at();
      await goToList(hospital, "Kladder");
      await hospital
        .getByRole("link", { name: /^Fortsæt/ })
        .first()
        .click();
      await expectPage(hospital, "Afslut til egen læge");
      const elements = part(hospital, /^De ti elementer/);
      const complications = elements.getByRole("button", { name: /Komplikationer og eftervirkninger/ });
      if ((await complications.getAttribute("aria-expanded")) === "false") await complications.click();
      await foelgeskab.stop();
      await elements.getByRole("textbox", { name: "Tekst i brevet" }).fill(WRITTEN);
      await hospital.getByText(/^Ikke gemt: Serveren svarer ikke\./).waitFor();
      await expectAccessible(hospital);
      expect(await elements.getByRole("textbox", { name: "Tekst i brevet" }).inputValue()).toBe(WRITTEN);
      await foelgeskab.start();
      await hospital.getByRole("button", { name: "Gem kladde" }).click();
      await hospital.getByText(/^Kladden er gemt/).waitFor();
      await hospital.reload();
      await part(hospital, /^Epikrisen/)
        .getByText(WRITTEN)
        .waitFor();
    });

    test("a list that cannot be fetched says so, and comes when it is asked for again", async () => {
      const { gp } = at();
      await gp.route("**/api/directory", (route) => route.abort());
      await goToList(gp, "Telefonliste");
      await gp
        .getByRole("alert")
        .filter({ hasText: "Serveren svarer ikke. Intet er sendt, og intet er tabt" })
        .waitFor();
      await expectAccessible(gp);
      await gp.unroute("**/api/directory");
      await gp.getByRole("button", { name: "Prøv igen" }).click();
      await gp.getByRole("columnheader", { name: "Nummer" }).first().waitFor();
      await expectAccessible(gp);
    });
  });
}
