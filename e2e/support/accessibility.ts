import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** WCAG 2.2 AA; what is right is not listed: that takes three times as long as the search. */
const STANDARD: axe.RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
};

/** Fails with every violation of WCAG 2.2 AA that axe finds on the page as it stands now, one line each. */
export async function expectAccessible(page: Page): Promise<void> {
  const brought = await page.evaluate(() => Reflect.has(globalThis, "axe"));
  if (!brought) await page.evaluate(axe.source);
  const found = await page.evaluate(async (standard) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe }; // brought above
    const { violations } = await here.run(document, standard);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  }, STANDARD);
  expect(found, `${new URL(page.url()).pathname}: what axe finds`).toEqual([]);
}

/** Fails when the page is wider than its window: nobody should have to scroll sideways to read. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth, `${new URL(page.url()).pathname}: width of the page`).toBeLessThanOrEqual(clientWidth);
}
