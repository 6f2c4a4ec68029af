import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { repository } from "./repository.ts";

const FOLDER = join(repository, "docs/screenshots");

/** Pictures for README are taken only when asked for, so that a test run changes no file. */
const taking = process.env["UPDATE_SCREENSHOTS"] === "1";

/** Where a picture goes, or undefined when none are taken. */
export function pictureFile(name: string): string | undefined {
  if (!taking) return undefined;
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, `${name}.png`);
}

/** Takes a picture of the window as a person sees it: from the top of the page, or around what the picture is about. */
export async function takePicture(page: Page, name: string, around?: Locator): Promise<void> {
  const path = pictureFile(name);
  if (path === undefined) return;
  await page.evaluate(() => document.fonts.ready.then(() => window.scrollTo(0, 0)));
  await around?.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
}
