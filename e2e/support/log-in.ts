import type { Page } from "playwright-core";

/** The people of the stories, as they stand on the log-in page. */
export const PEOPLE = {
  hospitalDoctor: "Karen Lund Iversen",
  gp: "Mette Krogh Sørensen",
  lungSurgeon: "Peter Skaarup Lange",
  regionOffice: "Anita Bjerre Kolding",
} as const;

/** Logs in by the page that stands in place of the national log-in, and waits for the first screen. */
export async function logIn(page: Page, origin: string, name: string): Promise<Page> {
  await page.goto(origin);
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("heading", { level: 1, name: "Det, der venter på jer" }).waitFor();
  return page;
}
