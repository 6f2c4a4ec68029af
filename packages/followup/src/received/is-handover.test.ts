import { expect, test } from "vitest";
import { quote, reading } from "../testing/invented-reading.ts";
import { isHandover } from "./is-handover.ts";

const because = { da: "Mangler.", en: "Missing." };
const missing = { state: "missing" as const, quotes: [], because };
const cancer = { diagnoses: [{ ...quote("prostatakræft"), cancer: "prostate" as const }] };
const neither = { "checks-at-gp": missing, "re-referral-criteria": missing };

test("a letter hands over where it names a cancer, and says what the practice shall do or when she comes back", () => {
  expect(isHandover(reading(cancer))).toBe(true);
  expect(isHandover(reading(cancer, { "checks-at-gp": missing }))).toBe(true);
  expect(isHandover(reading(cancer, { "re-referral-criteria": missing }))).toBe(true);
  expect(isHandover(reading(cancer, neither))).toBe(false);
});

test("the cancer may be named outside the text, by its code; another disease is no cancer", () => {
  expect(isHandover(reading(), { code: "DC619" })).toBe(true);
  expect(isHandover(reading(), { code: "DN40" })).toBe(false);
  expect(isHandover(reading(), { code: "XDC61" })).toBe(false);
  expect(isHandover(reading())).toBe(false);
  expect(isHandover(reading({}, neither), { code: "DC619" })).toBe(false);
});
