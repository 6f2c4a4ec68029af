import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility.ts";
import { expectPage, goToList, part, read } from "../support/find.ts";
import { takePicture } from "../support/picture.ts";
import type { InRegion } from "../support/region.ts";

/** A new version of a programme: from the first changed number to the patient's own doctor, who reads what is different for her. */
export function programmeStudio(at: InRegion): void {
  describe("A programme gets a new version", () => {
    let author: Page;
    const goToPart = (page: Page, name: string): Promise<void> =>
      page.getByRole("button", { name, exact: true }).click();
    const openVersion = async (page: Page, version: number): Promise<void> => {
      await goToList(page, "Programmer");
      await expectPage(page, "Programmer");
      await page.getByRole("link", { name: `Version ${version} prostate-rp` }).click();
      await expectPage(page, new RegExp(`operation.*, version ${version}$|prostatektomi, version ${version}$`));
    };

    test("everybody reads the programmes, number by number, with source and signature", async () => {
      const { gp } = at();
      await openVersion(gp, 1);
      const checks = await read(part(gp, "Kontroller"));
      expect(checks).toMatch(/Interval \(måneder\) 6 Helsedirektoratet.*udenlandsk kilde ikke underskrevet/);
      await expectAccessible(gp);
      await expectNoSidewaysScroll(gp);
      expect(await gp.getByRole("button", { name: "Begynd en ny version" }).count()).toBe(0);
    });

    test("on a small window and in English too", async () => {
      const { gp } = at();
      const whole = gp.viewportSize() ?? { width: 1440, height: 1000 };
      await gp.setViewportSize({ width: 360, height: 800 });
      await expectNoSidewaysScroll(gp);
      await gp.getByRole("button", { name: "English" }).click();
      await gp.getByText("Criteria for re-referral").waitFor();
      await expectAccessible(gp);
      await gp.getByRole("button", { name: "Dansk" }).click();
      await gp.setViewportSize(whole);
      await goToList(gp, "Programmer");
      await expectPage(gp, "Programmer");
      await expectAccessible(gp);
    });

    test("the programme group begins a draft, and sees what a change would be before it is saved", async () => {
      author = await at().logIn("Ulla Friis Nygaard");
      await openVersion(author, 1);
      await author.getByRole("button", { name: "Begynd en ny version" }).click();
      await author.getByLabel("Hvorfor skal der være en ny version?").fill("PSA hver niende måned er nok");
      await author.keyboard.press("Control+Enter");
      await expectPage(author, /version 2$/);
      await author.getByRole("button", { name: "Ret Interval (måneder) i P-PSA" }).first().click();
      await author.getByLabel("Interval (måneder): Ny værdi").fill("9");
      await author.getByLabel("Kilde").selectOption({ label: "Forslag fra Følgeskab" });
      await author.getByLabel("Hvor sikkert er tallet?").selectOption({ label: "forslag" });
      await author.getByRole("button", { name: "Føj til kladden" }).click();
      await author.getByRole("button", { name: /^Ret Grænse i PSA mindst/ }).click();
      await author.getByLabel("Grænse: Ny værdi").fill("0,15");
      await author.getByLabel("Kilde").selectOption({ label: "Forslag fra Følgeskab" });
      await author.getByLabel("Hvor sikkert er tallet?").selectOption({ label: "forslag" });
      await author.getByRole("button", { name: "Føj til kladden" }).click();
      const live = part(author, "Sådan bliver kladden");
      await live.getByText(/0,2.*0,15.*Ikke underskrevet\.$/).waitFor();
      expect(await read(live)).toMatch(/psa den 2026-07-10 er ikke i planen/);
      await expectAccessible(author);
      await author.getByLabel("Hvorfor ændres det?").fill("PSA hver niende måned er nok");
      await author.getByRole("button", { name: "Gem i kladden" }).click();
      await author.getByText("Kladden er gemt.").waitFor();
    });

    test("a golden patient with another answer stops it, by name; what is expected is changed with a reason", async () => {
      await goToPart(author, "Godkend og udgiv");
      const review = author.getByRole("button", { name: "Send til godkendelse" });
      await review.waitFor();
      expect(await read(part(author, "Stade"))).toMatch(/Prøvepatienten ».+« giver ikke det forventede svar/);
      await goToPart(author, "Prøvepatienter");
      expect(await author.getByText("Anderledes").count()).toBeGreaterThan(0);
      await expectAccessible(author);
      await author.getByRole("button", { name: "Ret prøvepatienterne" }).click();
      await author.getByLabel("Prøvepatienter, som de er skrevet").fill(ANYBODY);
      await author.getByLabel("Hvorfor ændres det ventede svar?").fill("Nyt interval");
      await author.getByText("1 af 1 prøvepatienter giver det forventede svar.").waitFor();
      await author.getByRole("button", { name: "Gem prøvepatienterne" }).click();
      await author.getByText(/udgave 3$/).waitFor();
    });

    test("the impact is computed on the register, and can be looked at before anything is published", async () => {
      await goToPart(author, "Virkning");
      await author.getByRole("button", { name: "Regn virkningen" }).click();
      await author.getByRole("heading", { name: /^\d+ af \d+ forløb ændres\.$/ }).waitFor();
      await author.getByRole("button", { name: "Regn igen" }).waitFor();
      expect(await read(part(author, "Kontroller"))).toMatch(/P-PSA/);
      expect(await read(part(author, "Enheder"))).toMatch(/Lægerne Vestergade/);
      expect(await author.locator("main").innerText()).not.toMatch(/\d{6}-?999\d/);
      await expectAccessible(author);
      await expectNoSidewaysScroll(author);
      await takePicture(author, "programme-impact");
    });

    test("two others approve it; the author cannot, and then it is published", async () => {
      await goToPart(author, "Godkend og udgiv");
      await author.getByRole("button", { name: "Send til godkendelse" }).click();
      await author.getByText("Du har selv skrevet i versionen; to andre skal godkende den").waitFor();
      for (const name of ["Henning Skov Rasmussen", "Kirstine Holm Bach"]) {
        const approver = await at().logIn(name);
        await openVersion(approver, 2);
        await goToPart(approver, "Godkend og udgiv");
        await approver.getByRole("button", { name: "Godkend", exact: true }).click();
        await approver.getByText("Du har godkendt den").waitFor();
        await approver.context().close();
      }
      await author.reload();
      await expectAccessible(author);
      await author.getByRole("button", { name: "Udgiv", exact: true }).click();
      await author.getByText(/Version 2 gælder fra/).waitFor();
      await author.keyboard.press("Control+Enter");
      await author.getByText("Gælder nu").first().waitFor();
    });

    test("nothing has moved by itself; then the courses are moved, and whoever has the patient reads what is different", async () => {
      const { gp } = at();
      await gp.goto(at().foelgeskab.origin);
      await gp.getByRole("row").nth(1).waitFor();
      const told = gp.getByRole("row").filter({ hasText: "Program ændret" });
      expect(await told.count()).toBe(0);
      await goToPart(author, "Virkning");
      await author.getByRole("button", { name: "Flyt forløb …" }).click();
      await author
        .getByLabel("Begrundelse (vises for dem, der har patienterne)")
        .fill("Besluttet i programgruppen i dag");
      await expectAccessible(author);
      await author.keyboard.press("Control+Enter");
      await author.getByText(/forløb fik ændringer, \d+ blev på deres version/).waitFor();
      await gp.reload();
      await told.first().waitFor();
      const before = await told.count();
      expect(await read(told.first())).toMatch(/Programmet er ændret/);
      await told.first().getByRole("link").last().click();
      const card = part(gp, "Programmet er ændret");
      expect(await read(card)).toMatch(/Begrundelse: Besluttet i programgruppen i dag/);
      await expectAccessible(gp);
      await card.getByRole("button", { name: "Læst" }).click();
      await card.waitFor({ state: "detached" });
      await gp.goto(at().foelgeskab.origin);
      await gp.getByRole("row").nth(1).waitFor();
      expect(await told.count()).toBe(before - 1);
      await author.context().close();
    });
  });
}

/** A golden patient of whom nothing is expected but that she can be computed. */
const ANYBODY = `- name: Hvem som helst
  case: { asOf: 2026-08-01, followedFrom: 2025-01-01, anchors: { surgeryDate: 2024-01-01 } }
  expect: {}
`;
