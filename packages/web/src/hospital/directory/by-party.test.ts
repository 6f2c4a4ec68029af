import { expect, test } from "vitest";
import { day } from "../testing/small-programme.ts";
import { byParty } from "./by-party.ts";

const entry = (party: string, phone: string, stale: boolean) => ({
  entry: phone,
  party,
  partyName: party,
  organisation: "Hospitalet",
  cancer: "prostate",
  label: "Kræftkoordinator",
  phone,
  hours: "",
  verifiedOn: day("2026-06-22"),
  stale,
});

test("the telephone list begins with our own department, and each department with the numbers that want a call", () => {
  const list = byParty(
    [
      entry("onkologi", "1", false),
      entry("urologi", "2", false),
      entry("urologi", "3", true),
      entry("bryst", "4", true),
    ],
    "urologi",
  );
  expect(list.map(({ party, entries }) => [party, ...entries.map(({ phone }) => phone)])).toEqual([
    ["urologi", "3", "2"],
    ["onkologi", "1"],
    ["bryst", "4"],
  ]);
});
