import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Expects that whoever looks for the focus finds it: an outline of at least two pixels around what has it. */
export async function expectFocusVisible(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return "nothing has the focus";
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return outlineStyle === "none" ? `no outline on ${focused.outerHTML.slice(0, 120)}` : outlineWidth;
  });
  expect(Number.parseFloat(outline), `outline of what has the focus: ${outline}`).toBeGreaterThanOrEqual(2);
}
