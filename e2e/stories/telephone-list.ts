import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility.ts";
import { moveClockOn } from "../support/demo.ts";
import { expectPage, goToList, part, read } from "../support/find.ts";
import { PEOPLE } from "../support/log-in.ts";
import { fetchPdf } from "../support/pdf.ts";
import { takePicture } from "../support/picture.ts";
import type { InRegion } from "../support/region.ts";

const COORDINATOR = "Jonna Kvist Lauridsen";
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 900 };

/** A department keeps its numbers, nobody is left with paper that shows an old one, and the region sees holes, staleness, and what it has sent. */
export function telephoneList(at: InRegion): void {
  describe("The telephone list", { timeout: 60_000 }, () => {
    let coordinator: Page;
    let office: Page;
    beforeAll(async () => {
      coordinator = await at().logIn(COORDINATOR);
      office = await at().logIn(PEOPLE.regionOffice);
    }, 60_000);
    afterAll(async () => {
      await coordinator?.context().close();
      await office?.context().close();
    });

    /** The page as everybody can use it, also on a telephone. */
    const expectUsable = async (page: Page): Promise<void> => {
      await expectAccessible(page);
      const before = page.viewportSize() ?? WIDE;
      await page.setViewportSize(PHONE);
      await expectNoSidewaysScroll(page);
      await page.setViewportSize(before);
      await expectNoSidewaysScroll(page);
    };

    test("a number is found as one types: by disease, by code, by department; each is a link that rings", async () => {
      await goToList(coordinator, "Telefonliste");
      await expectPage(coordinator, "Telefonliste");
      const found = coordinator.getByRole("status").filter({ hasText: /\d+ num/ });
      await found.waitFor();
      await expectUsable(coordinator);
      await takePicture(coordinator, "telephone-list");
      const search = coordinator.getByRole("textbox", { name: "Søg i numrene" });
      await search.fill("DC349");
      await found.filter({ hasText: "1 nummer" }).waitFor();
      await coordinator.getByRole("rowheader", { name: "Lungekræft" }).waitFor();
      expect(
        await coordinator
          .getByRole("link", { name: /^00 12/ })
          .first()
          .getAttribute("href"),
      ).toMatch(/^tel:0012\d{4}$/);
      await search.fill("øjet");
      await coordinator.getByText("Intet nummer", { exact: true }).waitFor();
      await search.fill("findes ikke");
      await coordinator.getByText(/^Intet nummer passer/).waitFor();
      await search.fill("");
      await coordinator.getByRole("button", { name: "Afdeling" }).click();
      expect(await read(coordinator.getByRole("rowheader").first())).toContain("Kræftafdelingen");
    });

    test("R10, A10: the coverage has a row for every cancer, and shows the hole as a hole and the stale as stale", async () => {
      await coordinator.getByRole("link", { name: "Dækning" }).click();
      await expectPage(coordinator, "Dækning");
      await coordinator.getByText(/^31 af 32 kræftsygdomme har et bekræftet nummer/).waitFor();
      await expectUsable(coordinator);
      await takePicture(coordinator, "coverage");
      await coordinator.getByLabel("Vis", { exact: true }).selectOption({ label: "Kun huller" });
      await coordinator.getByText("Intet nummer i regionen").waitFor();
      expect(await coordinator.getByRole("rowheader").count()).toBe(1);
      await coordinator.getByLabel("Vis", { exact: true }).selectOption({ label: "Med forældede numre" });
      await coordinator.getByRole("rowheader", { name: /^Prostatakræft/ }).waitFor();
      await coordinator.emulateMedia({ media: "print" });
      expect(await coordinator.getByRole("navigation", { name: "Telefonlistens sider" }).isVisible()).toBe(false);
      expect(await coordinator.getByText("· Forældet").first().isVisible()).toBe(true);
      await coordinator.emulateMedia({ media: "screen" });
    });

    test("A9: who holds paper with the old number stands on the list, and a new sheet ends the line", async () => {
      await goToList(coordinator, "Det hele");
      await coordinator.getByRole("link", { name: "Giv nye ark" }).click();
      await expectPage(coordinator, "Nye ark");
      const rows = coordinator.locator("tbody > tr");
      await rows.first().waitFor();
      const before = await rows.count();
      await expectUsable(coordinator);
      const patient = await coordinator.getByRole("rowheader").first().getByRole("link").innerText();
      await coordinator.getByRole("button", { name: `Nyt ark: ${patient}` }).click();
      await expectAccessible(coordinator);
      await coordinator.getByRole("button", { name: "Lav det nye ark" }).click();
      const made = part(coordinator, "Lavet nu: skal udskrives og sendes");
      await made.getByText(patient).waitFor();
      await fetchPdf(coordinator, made.getByRole("link", { name: "Udskriv arket" }));
      await expect.poll(() => rows.count()).toBe(before - 1);
      const second = await coordinator.getByRole("rowheader").first().getByRole("link").innerText();
      await coordinator.getByRole("button", { name: `Sagt til patienten: ${second}` }).click();
      await coordinator.getByRole("textbox", { name: "Hvad blev der sagt" }).fill("har skrevet det på arket");
      await coordinator.getByRole("button", { name: "Skriv det ned" }).click();
      await part(coordinator, "Sagt uden nyt ark").getByText(second).waitFor();
      await expect.poll(() => rows.count()).toBe(before - 2);
      await expectUsable(coordinator);
    });

    test("a number is added, changed and ended, and its history tells who, when, from and to", async () => {
      await goToList(coordinator, "Telefonliste");
      await coordinator.getByRole("link", { name: "Opret et nummer" }).click();
      await expectPage(coordinator, "Opret et direkte nummer");
      await coordinator.getByRole("textbox", { name: "Direkte nummer" }).fill("00 77 88 99");
      await coordinator.getByRole("textbox", { name: "Telefontid" }).fill("når vi er her");
      await coordinator.getByRole("textbox", { name: "Hvem tager telefonen" }).fill("Øjensygeplejersken");
      await coordinator.getByRole("button", { name: /^Gem nummeret/ }).click();
      await coordinator.getByText("Vælg mindst én kræftsygdom.").waitFor();
      await coordinator.getByText(/^Skriv som »hverdage/).waitFor();
      await expectUsable(coordinator);
      await coordinator.getByRole("textbox", { name: "Telefontid" }).fill("man-tors 8-15, fre 8-13");
      await coordinator.getByText("Kræft i øjet", { exact: true }).click();
      await coordinator.getByText("Jeg har ringet nummeret op i dag, og nogen svarede").click();
      await coordinator.getByRole("button", { name: /^Gem nummeret/ }).click();
      await expectPage(coordinator, "00 77 88 99");
      await coordinator.getByText("man.–tors. kl. 8–15, fre. kl. 8–13").first().waitFor();
      await expectUsable(coordinator);
      await coordinator.getByRole("button", { name: "Ret", exact: true }).click();
      await coordinator.getByRole("textbox", { name: "Direkte nummer" }).fill("00 77 88 00");
      await coordinator.getByText("Jeg har ringet nummeret op i dag, og nogen svarede").click();
      await coordinator.getByRole("button", { name: /^Gem nummeret/ }).click();
      await expectPage(coordinator, "00 77 88 00");
      const history = part(coordinator, "Alt, der er sket");
      await history.getByText("00 77 88 99 → 00 77 88 00").waitFor();
      await coordinator.getByRole("button", { name: "Slut nummeret" }).click();
      await coordinator
        .getByRole("button", { name: /^Slut nummeret/ })
        .last()
        .click();
      await history.getByRole("row", { name: /Sluttet/ }).waitFor();
      await expectUsable(coordinator);
    });

    test("the region sees how fresh the numbers are, sends what has changed, and takes a file in after a trial", async () => {
      await goToList(office, "Telefonliste");
      await office.getByRole("link", { name: "Friskhed og afsendelse" }).click();
      await expectPage(office, "Friskhed og afsendelse");
      const receiver = part(office, "Praksis.dk");
      await receiver.getByText(/ændringer siden/).waitFor();
      await expectUsable(office);
      await takePicture(office, "telephone-list-sending");
      await receiver.getByRole("button", { name: /^Lav fil/ }).click();
      await receiver.getByText("Intet er ændret siden.").waitFor();
      const address = await receiver.getByRole("link", { name: "Hent filen" }).getAttribute("href");
      const text = await (await office.request.get(`${at().foelgeskab.origin}${address}`)).text();
      expect(text.startsWith("\uFEFFentry;department;")).toBe(true);
      const file = join(at().foelgeskab.dataDir, "telefonliste.csv");
      const choose = async (changed: string) => {
        writeFileSync(file, changed);
        await office.getByLabel("CSV-fil").setInputFiles(file);
      };
      await choose(text.replace(/hverdage kl. 9–15/, "altid"));
      await office.getByRole("alert").filter({ hasText: "Intet er ændret: ret dem" }).waitFor();
      await expectUsable(office);
      await choose(text.replace("hverdage kl. 9–15", "hverdage kl. 9–16"));
      await office.getByText("0 oprettes, 1 ændres, 0 bekræftes").waitFor();
      await office.getByRole("button", { name: "Indlæs", exact: true }).click();
      await office.getByText("Filen er indlæst.").waitFor();
    });

    test("half a year without a call: stale on every screen, no letter may cite it, and it climbs to the region's office", async () => {
      const { hospital } = at();
      await hospital.goto(at().foelgeskab.origin);
      await moveClockOn(hospital, 180);
      await coordinator.reload();
      await goToList(coordinator, "Det hele");
      const card = part(coordinator, "Telefonnumre, I skal ringe op");
      await card
        .getByText(/Ingen har ringet det op siden/)
        .first()
        .waitFor();
      await expectUsable(coordinator);
      const rows = card.getByRole("row");
      const before = await rows.count();
      await card
        .getByRole("button", { name: /^Ringet op: det virker/ })
        .first()
        .click();
      await expect.poll(() => rows.count()).toBe(before - 1);
      await office.reload();
      await goToList(office, "Det hele");
      await part(office, "Telefonnumre, ingen har bekræftet")
        .getByText(/Regionens praksisenhed: ring/)
        .first()
        .waitFor();
      await expectUsable(office);
    });

    test("the same in English", async () => {
      await goToList(coordinator, "Telefonliste");
      await coordinator
        .getByRole("button", { name: "English" })
        .or(coordinator.getByRole("link", { name: "English" }))
        .click();
      await expectPage(coordinator, "Telephone list");
      await coordinator.getByRole("link", { name: "Coverage" }).click();
      await coordinator.getByText(/^\d+ of 32 cancers have a verified number/).waitFor();
      await expectUsable(coordinator);
    });
  });
}
