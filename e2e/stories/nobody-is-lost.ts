import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holdTheNight } from "../../packages/server/src/testing/held-night.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility.ts";
import { moveClockOn, setSilent } from "../support/demo.ts";
import { expectPage, goToList, part, read, rowOf } from "../support/find.ts";
import { PEOPLE } from "../support/log-in.ts";
import { fetchPdf, headingsOfPdf } from "../support/pdf.ts";
import { takePicture } from "../support/picture.ts";
import { diedInProof, expectSums, makeProof } from "../support/proof.ts";
import type { InRegion } from "../support/region.ts";
import { openFromList, registerSays } from "../support/register.ts";
import { expectResponsible } from "../support/responsible.ts";

const OWN = "Lægerne Vestergade";
const OTHER = { name: "Lægehuset Åparken", number: "990007", gp: "Samira Yousefi" };

const LABORATORIES = ["Klinisk Biokemi, Gudenå", "Klinisk Biokemi, Østjylland"];

/** A patient dies and does not, another changes doctor, practices close, laboratories fall silent: who has whom, on every list and in the night's proof. */
export function nobodyIsLost(at: InRegion): void {
  describe("Nobody is lost", () => {
    let office: Page;
    let newGp: Page;
    /** Two patients of the department whom Mette's practice follows, and a practice that will be gone tomorrow. */
    let dying = "";
    let moving = "";
    let gone = "";
    beforeAll(async () => {
      office = await at().logIn(PEOPLE.regionOffice);
      newGp = await at().logIn(OTHER.gp);
      const { hospital } = at();
      await goToList(hospital, "Overtaget");
      await expectPage(hospital, "Overtaget");
      await hospital.getByRole("row").nth(1).waitFor();
      const ours = await namesOf(hospital, OWN);
      [dying = "", moving = ""] = ours;
      const holders = await hospital.locator("td.cell-what").allInnerTexts();
      gone = holders.map((text) => text.split("\n")[0] ?? "").find((name) => ![OWN, OTHER.name].includes(name)) ?? "";
    });
    afterAll(async () => {
      await office?.context().close();
      await newGp?.context().close();
    });

    test("the night's proof adds up, sum by sum, and the judges agree", async () => {
      await goToList(office, "Natligt bevis");
      await expectPage(office, "Natligt bevis");
      await office.getByText("Alt går op. Ingen patient mangler.").waitFor();
      await expectSums(office);
      expect(await read(part(office, "Det, der ikke kan gøres rede for"))).toMatch(/Ingenting\.$/);
      await expectAccessible(office);
      await expectNoSidewaysScroll(office);
    });

    test("a patient dies: she leaves the lists, nothing is sent, and the proof counts her with the reason", async () => {
      const { gp, hospital } = at();
      const before = await diedInProof(office);
      await goToList(gp, "I opfølgning hos os");
      await openFromList(gp, dying);
      await registerSays(gp, "patienten er død");
      await part(gp, "Skift og flytning")
        .getByText(/Død .* ifølge registret\. Intet sendes længere om patienten/)
        .waitFor();
      await expectAccessible(gp);
      await goToList(gp, "I opfølgning hos os");
      await expectPage(gp, "I opfølgning hos os");
      await gp.getByRole("row").nth(1).waitFor();
      await rowOf(gp, dying).waitFor({ state: "detached" });
      await goToList(gp, "Afsluttet");
      expect(await read(rowOf(gp, dying))).toContain("Død");
      await hospital.reload();
      await goToList(hospital, "Afsluttet");
      expect(await read(rowOf(hospital, dying))).toContain("Død");
      await makeProof(office);
      expect(await diedInProof(office)).toBe(before + 1);
    });

    test("it was a mistake of the register: she is back with whoever had her", async () => {
      const { gp, hospital } = at();
      await openFromList(gp, dying);
      await registerSays(gp, "dødsfaldet er annulleret");
      await expectResponsible(gp, OWN);
      await goToList(gp, "I opfølgning hos os");
      await rowOf(gp, dying).waitFor();
      await hospital.reload();
      await goToList(hospital, "Overtaget");
      expect(await read(rowOf(hospital, dying))).toContain(OWN);
    });

    test("another changes doctor: he stands on all three lists, and the old practice has him", async () => {
      const { gp, hospital } = at();
      await openFromList(gp, moving);
      await registerSays(gp, "patienten har fået en ny læge", OTHER.number);
      await part(gp, "Skift og flytning").getByText(`${OWN} har ansvaret, til ${OTHER.name} siger ja`).waitFor();
      await expectResponsible(gp, OWN);
      await expectAccessible(gp);
      await goToList(gp, "Skifter læge");
      expect(await read(rowOf(gp, moving))).toMatch(new RegExp(`Tilbudt ${OTHER.name}.*I har ansvaret, til`));
      await expectAccessible(gp);
      await hospital.reload();
      await goToList(hospital, "Skifter læge");
      expect(await read(rowOf(hospital, moving))).toContain(`${OWN} har ansvaret, til ${OTHER.name} siger ja`);
      await newGp.reload();
      await goToList(newGp, "Nye overdragelser");
      expect(await read(rowOf(newGp, moving))).toMatch(/Læs og overtag/);
    });

    test("the new doctor reads the same letter and says yes: now she has him", async () => {
      const { gp, hospital } = at();
      await rowOf(newGp, moving)
        .getByRole("link", { name: /^Læs og overtag/ })
        .click();
      await expectPage(newGp, moving);
      await expectAccessible(newGp);
      await newGp.getByRole("button", { name: "Overtag", exact: true }).click();
      await newGp.keyboard.press("Control+Enter");
      await newGp.getByRole("status").filter({ hasText: "Overtaget. I har ansvaret fra nu af" }).waitFor();
      await goToList(newGp, "I opfølgning hos os");
      await rowOf(newGp, moving).waitFor();
      await gp.reload();
      await goToList(gp, "I opfølgning hos os");
      await rowOf(gp, dying).waitFor();
      await rowOf(gp, moving).waitFor({ state: "detached" });
      await hospital.reload();
      await goToList(hospital, "Overtaget");
      expect(await read(rowOf(hospital, moving))).toContain(OTHER.name);
    });

    test("a practice is closed overnight: its patients are the department's again, until each has been seen", async () => {
      const { hospital } = at();
      const lost = await namesOf(hospital, gone);
      await goToList(office, "Lukninger");
      await expectPage(office, "Klinikker, der lukker");
      await office.getByText(/^Ingen lukning er varslet/).waitFor();
      await expectAccessible(office);
      await office.getByRole("button", { name: "Varsl en lukning" }).click();
      await choosePractice(office, gone);
      await office.getByRole("radio", { name: "Klinikken er lukket nu" }).check({ force: true });
      await office.getByLabel("Begrundelse").fill("Brand i huset i nat");
      await expectAccessible(office);
      await office.getByRole("button", { name: "Luk klinikken nu" }).click();
      await office.getByRole("status").filter({ hasText: "Klinikken er lukket." }).waitFor();
      expect(await read(rowOf(office, gone))).toMatch(/Lukket .*uden varsel.*Brand i huset i nat.*kom tilbage til/);
      await hospital.reload();
      await goToList(hospital, "Skifter læge");
      for (const patient of lost)
        expect(await read(rowOf(hospital, patient))).toContain(`${gone} er lukket. I har ansvaret`);
      const [first = ""] = lost;
      await openFromList(hospital, first);
      await expectResponsible(hospital, "Urinvejskirurgi");
      await part(hospital, "Skift og flytning").getByText("Ingen i afdelingen har set det endnu").waitFor();
      await expectAccessible(hospital);
      await hospital.getByRole("button", { name: "Set: vi har patienten" }).click();
      await hospital.keyboard.press("Control+Enter");
      await hospital.getByRole("button", { name: "Set: vi har patienten" }).waitFor({ state: "detached" });
      await goToList(hospital, "Det hele");
      await hospital.getByRole("row").nth(1).waitFor();
      await rowOf(hospital, first).filter({ hasText: "er lukket" }).waitFor({ state: "detached" });
    });

    test("another says that it closes in five months: both practice and office see who has no new doctor", async () => {
      const { gp } = at();
      await office.getByRole("button", { name: "Varsl en lukning" }).click();
      await choosePractice(office, OWN);
      const day = Temporal.Now.plainDateISO("Europe/Copenhagen").add({ months: 5 });
      const written = [day.day, day.month, day.year].map((part) => String(part).padStart(2, "0"));
      await office.getByRole("group", { name: "Lukker den" }).getByRole("spinbutton").first().focus();
      await office.keyboard.type(written.join(""));
      await office.getByRole("button", { name: "Varsl lukningen" }).click();
      await office.getByRole("status").filter({ hasText: "Lukningen er varslet." }).waitFor();
      expect(await read(rowOf(office, OWN))).toMatch(/Varslet .*planlagt/);
      await gp.reload();
      await goToList(gp, "Lukninger");
      await expectPage(gp, "Klinikker, der lukker");
      expect(await read(rowOf(gp, dying))).toContain("Ingen ny læge endnu");
      await expectAccessible(gp);
    });

    test("two weeks later the office reads whom to ring about whom, and no answer of a laboratory", async () => {
      await moveClockOn(office, 14);
      await goToList(office, "Det hele");
      await expectPage(office, "Det, der venter på jer");
      await office
        .getByRole("button", { name: /^Beslut/ })
        .first()
        .waitFor();
      await expectAccessible(office);
      const said = await read(office.locator("main"));
      expect(said).toMatch(/00 \d\d \d\d \d\d/);
      expect(said).not.toMatch(/PSA|µg\/l|prostata|blære/i);
    });

    test("she rings, and writes what was agreed: the line is quiet until its day", async () => {
      const ask = office.getByRole("button", { name: /^Beslut/ });
      await ask.first().click();
      await office.getByRole("radio", { name: "Jeg har ringet" }).check({ force: true });
      await office.getByLabel("Hvad blev sagt eller aftalt?").fill("Klinikken ringer til patienten i morgen");
      await expectAccessible(office);
      await office.getByRole("button", { name: "Gem beslutningen" }).click();
      await office.getByRole("status").filter({ hasText: "Beslutningen er gemt." }).waitFor();
      const quiet = office.getByRole("row").filter({ hasText: "Jeg har ringet" });
      expect(await read(quiet)).toMatch(/Anita Bjerre Kolding: Klinikken ringer til patienten i morgen\. Ses igen \d/);
      await quiet.and(office.getByRole("row").filter({ has: ask })).waitFor({ state: "detached" });
    });

    test("the laboratories fall silent: nobody says that all is well", async () => {
      await office.getByRole("button", { name: "Lad en kilde tie" }).click();
      for (const laboratory of LABORATORIES) await setSilent(office, laboratory, true);
      await moveClockOn(office, 14);
      const banner = office.getByRole("complementary", { name: "Natligt bevis" });
      await banner
        .getByText(/Laboratoriet Klinisk Biokemi.* har været tavs i 14 dage: ring dertil/)
        .first()
        .waitFor();
      await expectAccessible(office);
      await newGp.reload();
      await goToList(newGp, "Uvist");
      const row = newGp.getByRole("row").filter({ hasText: "Ingen kan sige, om prøven er taget" }).first();
      expect(await read(row)).toMatch(
        /^Uvist .*Ingen kan sige, om prøven er taget: Klinisk Biokemi.* har ikke sendt svar siden .*Ring til laboratoriet/,
      );
      await expectAccessible(newGp);
      await goToList(office, "Natligt bevis");
      await office.getByText(/tavs$/).first().waitFor();
      expect(await read(part(office, "Det, vi hører fra"))).toMatch(/Klinisk Biokemi[^.]* \d+ dage siden tavs/);
      for (const laboratory of LABORATORIES) await setSilent(office, laboratory, false);
      await banner.waitFor({ state: "detached" });
    });

    test("people who were moved before there was a plan: a list is sent in, read, and somebody decides", async () => {
      const { hospital } = at();
      await goToList(office, "Tidligere overdragne");
      await expectPage(office, "Tidligere overdragne");
      await expectAccessible(office);
      await office.getByLabel("Vælg filen").setInputFiles({
        name: "tidligere.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(LIST),
      });
      await office.getByText("2 forløb åbnet · 1 kan ikke læses").waitFor();
      const report = office.getByRole("link", { name: "Hent rapporten linje for linje (CSV)" });
      const address = new URL((await report.getAttribute("href")) ?? "", office.url());
      expect(await (await office.request.get(address.href)).text()).toMatch(/behandlingsdato/);
      await office.getByText("Linje 4").first().waitFor();
      await expectAccessible(office);
      await hospital.reload();
      await goToList(hospital, "Tidligere overdragne");
      await expectPage(hospital, "Tidligere overdragne");
      const line = rowOf(hospital, "Svend Aage Prøvesen");
      expect(await read(line)).toContain("Intet kriterium");
      await expectAccessible(hospital);
      await line.getByRole("button", { name: /^Beslut/ }).click();
      await hospital.getByRole("radio", { name: "Vi laver en plan: vurdér patienten" }).check({ force: true });
      await hospital.getByLabel("Begrundelse").fill("Brevet siger ikke, hvornår han skal tilbage");
      await hospital.getByRole("button", { name: "Gem beslutningen" }).click();
      await expectPage(hospital, "Kan afsluttes?");
      await goToList(hospital, "Tidligere overdragne");
      await rowOf(hospital, "Kaj Ove Prøvesen").waitFor();
      await rowOf(hospital, "Svend Aage Prøvesen").waitFor({ state: "detached" });
    });

    test("a night without a proof: every screen says so, until there is one", async () => {
      const { gp } = at();
      const night = await holdTheNight(at().foelgeskab.dataDir);
      await moveClockOn(gp, 2);
      const alarm = "Det natlige bevis mangler: ingen kan lige nu love, at alle patienter står på en liste.";
      await gp.getByText(alarm).waitFor();
      await expectAccessible(gp);
      await office.reload();
      await office.getByText(alarm).waitFor();
      await goToList(office, "Natligt bevis");
      await makeProof(office);
      await office.getByText(alarm).waitFor({ state: "detached" });
      await gp.getByText(alarm).waitFor({ state: "detached" });
      await night.letGo();
    });

    test("after all that the proof still adds up; it has a history, and is one page on paper", async () => {
      await office.getByText("Alt går op. Ingen patient mangler.").waitFor();
      await expectSums(office);
      expect(await read(part(office, "De seneste nætter"))).toMatch(
        /Gik op: [2-9]\. Gik ikke op: 0\. Mangler: [01]\. Uret blev flyttet hen over \d\d\./,
      );
      expect(await read(part(office, "Kæden"))).toContain("Alt, hvad sidste nat så, er der endnu.");
      await takePicture(office, "night");
      const pdf = await fetchPdf(office, office.getByRole("link", { name: "Udskriv én side" }));
      expect(headingsOfPdf(pdf)).toEqual([
        expect.stringMatching(/^Natligt bevis \d/),
        "Det, der skal gå op",
        "Det, der venter, og det ældste",
        "Det, vi hører fra",
        "Det, der ikke kan gøres rede for",
        "Kæden",
        "Hvad siden beviser",
      ]);
      await office.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(office);
      await expectAccessible(office);
    });
  });
}

/** The patients of the list that is shown whom a practice has. */
async function namesOf(page: Page, holder: string): Promise<string[]> {
  return page.getByRole("row").filter({ hasText: holder }).locator(".row-name").allInnerTexts();
}

async function choosePractice(office: Page, name: string): Promise<void> {
  const choice = office.getByLabel("Klinik", { exact: true });
  const option = await choice
    .locator("option")
    .filter({ hasText: `${name} ·` })
    .innerText();
  await choice.selectOption({ label: option });
}

/** Three lines as a department's spreadsheet has them: no words about referring back, an old test, and a day that is none. */
const LIST = [
  "cpr;fornavn;efternavn;diagnose;behandling;behandlingsdato;afdeling;ydernummer;epikrisedato;genhenvisning;interval;analyse;svar;enhed;proevedato",
  "0302449993;Svend Aage;Prøvesen;DC619;Radikal prostatektomi;2021-04-03;9901001;079741;2022-06-01;;6;PSA;<0,1;µg/L;2026-06-01",
  "1304459991;Kaj Ove;Prøvesen;DC619;Radikal prostatektomi;2020-02-11;9901001;079741;2021-06-01;PSA over 0,2 µg/l i to prøver;6;PSA;<0,1;µg/L;2022-01-10",
  "1405469997;Per;Prøvesen;DC619;Radikal prostatektomi;31-02-2020;9901001;079741;2021-06-01;PSA over 0,2;6;PSA;<0,1;µg/L;2022-01-10",
].join("\r\n");
