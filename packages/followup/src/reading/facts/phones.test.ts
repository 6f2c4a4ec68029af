import { expect, test } from "vitest";
import { foldWords } from "../folded-text.ts";
import { datesIn } from "./dates.ts";
import { phonesIn } from "./phones.ts";

const phones = (text: string) => {
  const folded = foldWords(text);
  return phonesIn(folded, datesIn(folded), "").map(({ digits, role }) => `${role} ${digits}`);
};

test.each([
  ["Kræftkoordinator, direkte tlf. 78 00 01 12, hverdage kl. 8-14", "coordinator 78000112"],
  ["træffes på direkte nummer 7800 0245.", "unknown 78000245"],
  ["Forløbskoordinator tlf. 78000331 (direkte)", "coordinator 78000331"],
  ["sygeplejerske, dir. tlf. +45 78 00 04 55", "nurse 78000455"],
  ["Urologisk Amb. 78-00-01-12", "clinic 78000112"],
  ["kontaktsygeplejerske: 78.00.58.31", "nurse 78005831"],
  ["via sygehusets omstilling på 7800 0000", "switchboard 78000000"],
  ["koordinator: tlf. 78 00 11 4", "coordinator 7800114"],
])("»%s«", (text, expected) => expect(phones(text)).toEqual([expected]));

test.each([
  "Cpr 250947-9989",
  "010858-9995 Rasmus Test Holm",
  "P-PSA (NPU08669) den 02.04.2026",
  "Mobil 78 00 99 12 (pt.s egen)",
  "fax 78 00 01 13",
  "hverdage kl. 8.30-11",
])("»%s« holds no number for us", (text) => expect(phones(text)).toEqual([]));
