import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** Fails with every violation of WCAG 2.2 AA that axe finds on the page as it stands now, one line each. */
export async function expectAccessible(page: Page): Promise<void> {
  // the pages have no frames, for which alone axe would open a second page each time
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(STANDARD).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
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
