import { closeSync, openSync, writeSync } from "node:fs";
import { inventedBundles } from "./invented-bundles.ts";

const LINES_AT_ONCE = 500;

/** Writes so many invented patients to a file, a line each, and says how many bytes that is; a shorter file is the beginning of a longer one. */
export function writeBundles(file: string, count: number): number {
  const opened = openSync(file, "w");
  let [bytes, waiting, left] = [0, "", count];
  try {
    for (const bundle of inventedBundles()) {
      waiting += `${JSON.stringify(bundle)}\n`;
      left--;
      if (left > 0 && left % LINES_AT_ONCE !== 0) continue;
      bytes += writeSync(opened, waiting);
      waiting = "";
      if (left === 0) break;
    }
  } finally {
    closeSync(opened);
  }
  return bytes;
}
