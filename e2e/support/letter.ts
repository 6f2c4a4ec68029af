import type { Locator, Page } from "playwright-core";
import { part } from "./find.ts";

/** The parts that have an answer which is often written: the first one stands under the focus, and Enter takes it. */
const OFTEN_WRITTEN = /Komplikationer|Behandlingsplan|Klinisk vurdering|Øvrigt materiale/;

/** Fills whatever the letter still lacks, from the keyboard alone: Alt+Enter goes on to the next part that is not ready. */
export async function fillLetter(page: Page): Promise<void> {
  const elements = part(page, /^De ti elementer/);
  await elements.getByRole("button", { expanded: true }).focus();
  for (let step = 0; step < 12 && !(await allReady(elements)); step++) {
    await page.keyboard.press("Alt+Enter");
    await fillOpenPart(
      page,
      elements.getByRole("listitem").filter({ has: page.getByRole("button", { expanded: true }) }),
    );
  }
  await elements.getByText("alle ti er klar").waitFor();
}

async function allReady(elements: Locator): Promise<boolean> {
  return (await elements.getByText("alle ti er klar").count()) > 0;
}

async function fillOpenPart(page: Page, open: Locator): Promise<void> {
  const name = await open.getByRole("heading").innerText();
  if (OFTEN_WRITTEN.test(name)) await page.keyboard.press("Enter");
  else if (name.includes("Materiale")) await page.keyboard.type("Folderen »Din egen læge kan hjælpe«.");
  else if (name.includes("Direkte nummer")) await page.keyboard.press("Space");
  else if (name.includes("Kriterier")) await confirmCriteria(page, open);
  else if (name.includes("Blodprøver")) await noBloodTests(page, open);
  else throw new Error(`nobody knows how to fill "${name}"`);
  await open
    .getByRole("heading")
    .filter({ hasNotText: /mangler|for vagt|modsiger/ })
    .waitFor();
}

/** The general plan has no blood tests of its own; the letter says so, with the reason. */
async function noBloodTests(page: Page, open: Locator): Promise<void> {
  await open.getByRole("button", { name: "Ikke relevant, fordi …" }).focus();
  await page.keyboard.press("Enter");
  await open.getByLabel("Hvorfor er det ikke relevant?").focus();
  await page.keyboard.type("da tilbagefald af lungekræft ikke ses i blodet.");
}

/** Confirms every limit and symptom that the programme asks for, one after the other. */
async function confirmCriteria(page: Page, open: Locator): Promise<void> {
  const limits = open.getByRole("group", { name: "Grænser og symptomer" });
  const inForce = limits.locator(".plan-row").filter({ hasNotText: "Slået fra" });
  const waiting = inForce.getByRole("checkbox", { checked: false });
  for (let left = await waiting.count(); left > 0; left--) {
    await waiting.first().focus();
    await page.keyboard.press("Space");
  }
}

/** The closing talk: today, with a relative, told how the own doctor helps, asked about needs. */
export async function holdTalk(page: Page, present: string): Promise<void> {
  const talk = part(page, "Afsluttende samtale");
  await talk.getByRole("button", { name: "I dag" }).focus();
  await page.keyboard.press("Enter");
  await talk.getByLabel("Hvem var med").focus();
  await page.keyboard.type(present);
  await choose(page, talk.getByRole("group", { name: "Fortalt, hvad egen læge kan hjælpe med" }), "Ja");
  await choose(page, talk.getByRole("group", { name: "Særlige behov" }), "Spurgt: ingen særlige");
}

/** The patient has the printed sheet in the hand. */
export async function handOverSheet(page: Page): Promise<void> {
  await choose(page, part(page, "Afsluttende samtale").getByRole("group", { name: "A4 udleveret" }), "Ja");
}

async function choose(page: Page, group: Locator, answer: string): Promise<void> {
  await group.getByRole("radio", { name: answer, exact: true }).focus();
  await page.keyboard.press("Space");
}

/** Signs and sends: a first key asks, a second one sends. */
export async function signAndSend(page: Page): Promise<void> {
  const foot = part(page, "Underskriv og send");
  await foot.getByText(/^Klar til at sende/).waitFor();
  await foot.getByRole("button", { name: "Underskriv og send" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Underskriv som / }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /^Sendt til / }).waitFor();
}
