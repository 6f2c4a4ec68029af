import type { Locator, Page } from "playwright-core";

/** Waits for a page's one main heading. */
export async function expectPage(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** A card or a part of the page, by what stands above it. */
export function part(page: Page, name: string | RegExp): Locator {
  return page.getByRole("region", { name });
}

/** Goes to one of the lists in the left column. */
export async function goToList(page: Page, name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Lister" })
    .getByRole("link", { name: new RegExp(`^${RegExp.escape(name)}( \\d+)?$`) })
    .click();
}

/** The row of a list in which a patient stands. */
export function rowOf(page: Page, patient: string): Locator {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader").filter({ hasText: patient }) });
}

/** Finds one of the own patients as a person does: slash, the name, arrow down, Enter. */
export async function findPatient(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().focus();
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option").filter({ hasText: name }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expectPage(page, name);
}

/** The text of a part of the page, with runs of white space made one, as it is read aloud. */
export async function read(locator: Locator): Promise<string> {
  return (await locator.innerText()).replace(/\s+/g, " ");
}
