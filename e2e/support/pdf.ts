import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { readable } from "../../packages/server/src/letters/testing/written-pdf.ts";
import { pictureFile } from "./picture.ts";

/** Fetches what a link opens, as the browser would with the person's session, and expects a PDF. */
export async function fetchPdf(page: Page, link: Locator): Promise<Buffer> {
  const address = new URL((await link.getAttribute("href")) ?? "", page.url());
  const answer = await page.request.get(address.href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  const bytes = await answer.body();
  expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  return bytes;
}

/** Takes a picture of a PDF's first page, when pictures are asked for (with poppler's pdftoppm). */
export async function pictureOfPdf(bytes: Buffer, name: string): Promise<void> {
  const path = pictureFile(name);
  if (path === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), "foelgeskab-pdf-"));
  const pdf = join(folder, "sheet.pdf");
  writeFileSync(pdf, bytes);
  await promisify(execFile)("pdftoppm", ["-r", "110", "-png", "-gray", "-singlefile", pdf, path.replace(/\.png$/, "")]);
  rmSync(folder, { recursive: true });
}

/** The headings of a PDF, as its outline gives them to a reader of the screen. */
export function headingsOfPdf(bytes: Buffer): string[] {
  const titles = readable(bytes).matchAll(/\/Title (?:<FEFF([0-9A-F]+)>|\(([^)]*)\))/g);
  const written = [...titles].map(([, coded, plain = ""]) =>
    coded === undefined ? plain : Buffer.from(coded, "hex").swap16().toString("utf16le").replaceAll("\u00a0", " "),
  );
  return [...new Set(written)]; // the document's own title comes again at its end
}
