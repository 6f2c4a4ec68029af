import { describe, expect, test } from "vitest";
import { digitsOf, numberNow, numberState } from "./directory-number.ts";
import { changesOf } from "./number-change.ts";
import { aNumber, day } from "./testing/numbers.ts";

describe("A10: a number is live, stale, ended or not yet in use", () => {
  test.each([
    ["the day it was rung", {}, "2026-07-01", "live"],
    ["half a year later to the day", {}, "2027-01-01", "live"],
    ["the day after", {}, "2027-01-02", "stale"],
    ["rung on 31 August, half a year later", { verifiedOn: day("2026-08-31") }, "2027-02-28", "live"],
    ["and the day after", { verifiedOn: day("2026-08-31") }, "2027-03-01", "stale"],
    ["the day before it ends", { endsOn: day("2026-09-01") }, "2026-08-31", "live"],
    ["the day it ends", { endsOn: day("2026-09-01") }, "2026-09-01", "ended"],
    ["the day it begins", { validFrom: day("2026-08-01") }, "2026-08-01", "live"],
    ["before it begins", { validFrom: day("2026-08-01") }, "2026-07-31", "upcoming"],
    ["ended and stale: ended", { endsOn: day("2026-07-02") }, "2027-06-01", "ended"],
  ] as const)("%s", (_, own, on, state) => {
    expect(numberState(aNumber(own), day(on), 6)).toBe(state);
  });
});

describe("the number that stands today for one that a letter cites", () => {
  const line = (entry: string, state: "live" | "stale" | "ended", own = {}) => ({
    ...aNumber({ entry, ...own }),
    state,
  });

  test("is itself while it has not ended, also as a stale one", () => {
    expect(numberNow("a", "prostate", [line("a", "stale"), line("b", "live")])?.entry).toBe("a");
  });

  test("is the department's last verified live number for the cancer once it has ended", () => {
    const lines = [
      line("a", "ended"),
      line("older", "live", { verifiedOn: day("2026-05-01") }),
      line("newer", "live"),
      line("stale", "stale", { verifiedOn: day("2026-07-02") }),
      line("others", "live", { party: "dep-onk", verifiedOn: day("2026-07-03") }),
      line("kidney", "live", { cancers: ["kidney"], verifiedOn: day("2026-07-03") }),
    ];
    expect(numberNow("a", "prostate", lines)?.entry).toBe("newer");
    expect(numberNow("a", "prostate", lines.toReversed())?.entry).toBe("newer");
    expect(
      numberNow(
        "a",
        "prostate",
        lines.filter(({ state }) => state !== "live"),
      )?.entry,
    ).toBe("stale");
  });

  test("is none where the department has none, and none for a number that never stood on the list", () => {
    expect(numberNow("a", "prostate", [line("a", "ended")])).toBeUndefined();
    expect(numberNow("", "prostate", [line("a", "live")])).toBeUndefined();
  });
});

test("the same number is the same however it is written", () => {
  for (const written of ["00 12 34 56", "00123456", "0012-3456", "+4500123456", "004500123456"])
    expect(digitsOf(written)).toBe("00123456");
  expect(digitsOf("+45 00 12 34 56 7")).toBe("+45001234567"); // nine digits are no number of ours
  expect(digitsOf("12 0045 00 12 34 56")).toBe("12004500123456");
});

test("a history tells each field that an act changed, from what to what", () => {
  const before = aNumber();
  const now = aNumber({ phone: "00 99 88 77", verifiedOn: day("2026-08-01"), cancers: ["prostate", "kidney"] });
  expect(changesOf(now, before)).toEqual([
    { field: "phone", from: "00 12 34 56", to: "00 99 88 77" },
    { field: "cancers", from: "prostate", to: "prostate kidney" },
    { field: "verifiedOn", from: "2026-07-01", to: "2026-08-01" },
  ]);
  expect(changesOf(before, before)).toEqual([]);
  const emptied = changesOf(aNumber({ coordinator: "" }), aNumber({ endsOn: day("2027-01-01") }));
  expect(emptied).toEqual([
    { field: "coordinator", from: "Bodil Ravn Schmidt", to: "" },
    { field: "endsOn", from: "2027-01-01", to: "" },
  ]);
});

test("the first line of a history tells all that was filled in", () => {
  const first = changesOf(aNumber({ sor: "", coordinator: "" }), undefined);
  expect(first.every(({ from, to }) => from === null && to !== "")).toBe(true);
  expect(first.map(({ field }) => field).join(" ")).toBe(
    "phone cancers label hours ean format ownerRole validFrom verifiedOn",
  );
});
