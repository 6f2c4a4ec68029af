import type { Page } from "playwright-core";
import { expectPage, part } from "./find.ts";

/** What the practice region's register can be made to say of a patient. */
export type RegisterWord = "patienten er død" | "dødsfaldet er annulleret" | "patienten har fået en ny læge";

/** Lets the practice region's register say something of the patient whose page is open, and waits until it is taken in. */
export async function registerSays(page: Page, word: RegisterWord, practice?: string): Promise<void> {
  const card = part(page, "Øvelse: lad registret melde");
  await card.getByRole("button", { name: "Lad registret melde det" }).click();
  await card.getByLabel("Hvad melder registret?").selectOption({ label: word });
  if (practice !== undefined) await card.getByLabel("Den nye kliniks ydernummer").fill(practice);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("status").filter({ hasText: "Registret har meldt det." }).waitFor();
}

/** Opens the page of a patient who stands on the list that is shown. */
export async function openFromList(page: Page, patient: string): Promise<void> {
  await page.getByRole("rowheader").filter({ hasText: patient }).first().getByRole("link").click();
  await expectPage(page, patient);
}
