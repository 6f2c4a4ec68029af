import type { Page } from "playwright-core";
import { expect } from "vitest";
import { read } from "./find.ts";

/** Expects the line on top of the patient page and the last band of the ribbon to name the same holder. */
export async function expectResponsible(page: Page, holder: string): Promise<void> {
  const line = page.locator(".responsibility .holder");
  await line.filter({ hasText: holder }).waitFor();
  expect(await read(line)).toMatch(new RegExp(`^Ansvarlig nu ${holder}.* siden `));
  const bands = await page
    .locator(".curve svg title")
    .filter({ hasText: /^Ansvar: / })
    .allTextContents();
  expect(bands.at(-1)).toContain(holder);
}
