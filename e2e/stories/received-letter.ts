import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoParties, FIRST_PRACTICE } from "@foelgeskab/country/parties";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANSWER, vagueLetter } from "../../packages/server/src/testing/handover-texts.ts";
import { bytesOf, type HandoverSaid, handoverLetter } from "../../packages/server/src/testing/messages.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/accessibility.ts";
import { expectPage, goToList, part, read, rowOf } from "../support/find.ts";
import { expectFocusVisible } from "../support/keyboard.ts";
import { takePicture } from "../support/picture.ts";
import type { InRegion } from "../support/region.ts";
import { expectResponsible } from "../support/responsible.ts";
import { noteWhatIsTyped } from "../support/typed.ts";

const NAME = "Ib Nørgaard Fries";
const CPR = "0405519991";
const CONFIRMED = "Bekræftet";
/** One of the practice region's own two letters. */
const KARLA = "Karla Munk Vestbo";
const OTHER = { given: "Asger Bruun", family: "Toft" };
const STRANGER = { ean: "5790000998876", shak: "9900001" };

/** A hand-over that began with a letter of another record system: confirmed, asked about, answered, accepted, and nothing retyped. */
export function receivedLetter(at: InRegion): void {
  describe("A discharge letter of another record system becomes a hand-over", () => {
    let folder = "";
    let typed: readonly string[] = [];
    const today = Temporal.Now.plainDateISO("Europe/Copenhagen");
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "foelgeskab-letter-"));
      typed = await noteWhatIsTyped(at().gp);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test("it comes in, and stands on the practice's list with its gaps counted", async () => {
      const { gp, foelgeskab } = at();
      const file = join(folder, "letter.xml");
      writeFileSync(file, message(today));
      const { out } = await foelgeskab.command("receive", file, "--json");
      expect(JSON.parse(out)).toMatchObject([{ letters: [{ type: "XDIS01", state: "matched" }] }]);
      await gp.reload();
      await goToList(gp, "Nye overdragelser");
      expect(await read(rowOf(gp, NAME))).toMatch(/Epikrise fra .*: 8 af 10 elementer er klare/);
      await rowOf(gp, NAME)
        .getByRole("link", { name: /^Læs og overtag/ })
        .click();
      await expectPage(gp, NAME);
    });

    test("the letter stands as it was written, the ten elements beside it, and the department is responsible", async () => {
      const { gp } = at();
      expect(await part(gp, "Brevet, som det er skrevet").locator(".received-text").innerText()).toBe(
        vagueLetter(today),
      );
      await gp.getByText(/Urinvejskirurgi, .* har ansvaret, til Lægerne Vestergade overtager/).waitFor();
      const elements = part(gp, "De ti elementer");
      expect(
        await elements
          .getByRole("listitem")
          .filter({ has: gp.getByRole("heading") })
          .count(),
      ).toBe(10);
      expect(await read(elements)).toContain("Står ikke i brevet; programmet foreslår: Klinisk vurdering");
      await expectAccessible(gp);
      await expectNoSidewaysScroll(gp);
      await takePicture(gp, "received-letter");
    });

    test("a found word leads to its place in the letter, and shows the focus there", async () => {
      const { gp } = at();
      await element(at, 5)
        .getByRole("button", { name: /^se i brevet/ })
        .first()
        .focus();
      await gp.keyboard.press("Enter");
      expect(await gp.evaluate(() => document.activeElement?.tagName)).toBe("MARK");
      await expectFocusVisible(gp);
    });

    test("what is filled is confirmed at once; the rest is confirmed with the keyboard, the programme's part by name", async () => {
      const { gp } = at();
      await gp.getByRole("button", { name: /^Bekræft de \d udfyldte$/ }).focus();
      await gp.keyboard.press("Enter");
      await element(at, 5).getByText("Bekræftet af Mette Krogh Sørensen").waitFor();
      await gp.getByRole("heading", { level: 1 }).focus();
      for (let step = 0; step < 4; step += 1) await gp.keyboard.press("j");
      await expectFocusVisible(gp);
      await gp.keyboard.press("b");
      await element(at, 4).getByText("Overtaget fra programmet af Mette Krogh Sørensen").waitFor();
      const bar = part(gp, "Overtag");
      expect(await read(bar)).toContain("Kan ikke overtages endnu: 7 og 8 er ikke bekræftet.");
      expect(await bar.getByRole("button", { name: "Overtag", exact: true }).getAttribute("aria-disabled")).toBe(
        "true",
      );
    });

    test("the question to the department is written already, and is sent as it stands", async () => {
      const { gp } = at();
      await gp.getByRole("button", { name: "Spørg afdelingen" }).click();
      const draft = await gp.getByLabel("Hvad mangler, før I kan overtage?").inputValue();
      expect(draft).toContain("I skriver »ved stigning«");
      expect(draft).not.toContain("Komplikationer");
      await expectAccessible(gp);
      await gp.keyboard.press("Control+Enter");
      await gp
        .getByRole("status")
        .filter({ hasText: /Spørgsmålet er sendt/ })
        .waitFor();
    });

    test("the department finds it among its questions, reads the letter as it wrote it, and answers in words", async () => {
      const { hospital } = at();
      await hospital.reload();
      await goToList(hospital, "Spørgsmål til os");
      await rowOf(hospital, NAME).getByRole("link", { name: /^Svar/ }).click();
      await expectPage(hospital, NAME);
      await hospital.getByRole("button", { name: "Svar klinikken" }).click();
      await hospital.getByLabel("Svar", { exact: true }).fill(ANSWER);
      await hospital.keyboard.press("Control+Enter");
      await hospital.getByRole("button", { name: "Svar klinikken" }).waitFor({ state: "detached" });
      await expectAccessible(hospital);
    });

    test("the answer is read beside the letter and fills the gaps; both are confirmed, and nothing is missing any more", async () => {
      const { gp } = at();
      await gp.reload();
      await expectPage(gp, NAME);
      expect(await read(part(gp, "Brevet, som det er skrevet"))).toContain(ANSWER);
      expect(await read(element(at, 7))).toContain("PSA mindst 0,2 µg/l i to prøver med mindst 14 dage imellem");
      for (const number of [7, 8]) {
        await element(at, number)
          .getByRole("button", { name: /^Bekræft/ })
          .click();
        await element(at, number).getByText(CONFIRMED).first().waitFor();
      }
      await part(gp, "Overtag").getByText("Alt, der regnes med, er bekræftet.").waitFor();
    });

    test("she takes over, and has typed nothing at all", async () => {
      const { gp } = at();
      await part(gp, "Overtag").getByRole("button", { name: "Overtag", exact: true }).click();
      await gp.getByText("Lægerne Vestergade har ansvaret fra nu af.").waitFor();
      await gp.keyboard.press("Control+Enter");
      await gp.getByRole("status").filter({ hasText: "Overtaget. I har ansvaret fra nu af" }).waitFor();
      expect(typed).toEqual([]);
      await gp.getByRole("link", { name: "Til patienten" }).click();
      await expectResponsible(gp, "Lægerne Vestergade");
      expect(await read(part(gp, /^Plan/))).toContain("overtaget fra programmet af Mette Krogh Sørensen");
      await expectAccessible(gp);
    });

    test("a letter that no practice can follow is declined, with the reason written already", async () => {
      const { gp } = at();
      await goToList(gp, "Nye overdragelser");
      await rowOf(gp, KARLA)
        .getByRole("link", { name: /^Læs og overtag/ })
        .click();
      await expectPage(gp, KARLA);
      expect(await read(element(at, 4))).toMatch(/modsiger sig selv .*Med bevaret blære skal patienten blive/);
      expect(
        await element(at, 4)
          .getByRole("button", { name: /^(Bekræft|Ret)/ })
          .count(),
      ).toBe(0);
      await expectAccessible(gp);
      await gp.getByRole("button", { name: "Kan ikke overtage" }).click();
      expect(await gp.getByLabel("Hvorfor kan I ikke overtage?").inputValue()).toMatch(
        /^Vi kan ikke overtage patienten på dette brev\. .*Med bevaret blære/,
      );
      await gp.keyboard.press("Control+Enter");
      await expectPage(gp, /Det, der venter på jer|Nye overdragelser/);
      await rowOf(gp, KARLA).waitFor({ state: "detached" });
    });

    test("a letter from a sender whom nobody knows waits by its reason, and one choice makes it a hand-over", async () => {
      const { gp, foelgeskab } = at();
      const file = join(folder, "stranger.xml");
      writeFileSync(file, message(today, { letterId: "E2E2", cpr: "0505519991", sender: STRANGER, name: OTHER }));
      await foelgeskab.command("receive", file, "--json");
      await goToList(gp, "Kan ikke placeres");
      await gp.reload();
      const waiting = gp.getByRole("article").filter({ hasText: "Asger Bruun Toft" });
      await waiting.getByText(/afsenderen er ingen af de afdelinger, der kendes her/).waitFor();
      await waiting.getByRole("button", { name: "Åbn som overdragelse" }).click();
      await gp.getByLabel("Hvilken afdeling har skrevet brevet?").selectOption({ index: 1 });
      await expectAccessible(gp);
      await gp.keyboard.press("Control+Enter");
      await waiting.waitFor({ state: "detached" });
      await goToList(gp, "Nye overdragelser");
      await rowOf(gp, "Asger Bruun Toft")
        .getByRole("link", { name: /^Læs og overtag/ })
        .click();
      await expectPage(gp, "Asger Bruun Toft");
    });

    test("what is wrong is corrected in place: the field holds the letter's words, and who corrected it is kept", async () => {
      const { gp } = at();
      const before = typed.length;
      await element(at, 2).getByRole("button", { name: /^Ret/ }).click();
      const field = gp.getByLabel("Brevets ord");
      expect(await field.inputValue()).toBe("Let urininkontinens, ét bind i døgnet. Ellers ukompliceret.");
      await field.press("End");
      await field.pressSequentially(" Set af fysioterapeut.");
      await expectAccessible(gp);
      await element(at, 2).getByRole("button", { name: "Bekræft rettelsen" }).click();
      await element(at, 2).getByText("Rettet og bekræftet af Mette Krogh Sørensen").waitFor();
      expect(typed.slice(before).join("")).toBe(" Set af fysioterapeut.");
    });

    test("the department sees that the practice has taken over, and no letter left", async () => {
      const { hospital } = at();
      await hospital.reload();
      await goToList(hospital, "Overtaget");
      expect(await read(rowOf(hospital, NAME))).toContain("Lægerne Vestergade");
      await goToList(hospital, "Sendt");
      await expectPage(hospital, "Sendt");
      expect(await hospital.getByText(NAME).count()).toBe(0);
    });
  });
}

function element(at: InRegion, number: number) {
  return part(at().gp, "De ti elementer").locator(`[data-element]:nth-child(${number})`);
}

function message(today: Temporal.PlainDate, own: Partial<HandoverSaid> = {}): Uint8Array {
  const parties = demoParties();
  const [from, to] = ["dep-urologi-oest", FIRST_PRACTICE].map((id) => parties.find((party) => party.id === id));
  if (from === undefined || to === undefined) throw new Error("the demo region has both");
  return bytesOf(
    handoverLetter({
      cpr: CPR,
      letterId: "E2E1",
      text: vagueLetter(today),
      signedAt: `${today.toString()}T08:30`,
      name: { given: "Ib Nørgaard", family: "Fries" },
      sender: { ean: from.ean, shak: from.identifier },
      receiver: { ean: to.ean, yder: to.identifier },
      ...own,
    }),
  );
}
