import type { IsoDay } from "@foelgeskab/followup/ids";
import type { TimelineItem } from "@foelgeskab/server/contract";
import { describe, expect, test } from "vitest";
import { timelineParts } from "./timeline-look.ts";

function item(key: string, on: string, kind: TimelineItem["kind"]): TimelineItem {
  const words = { da: key, en: key };
  return { key, on: on as IsoDay, kind, state: "done", title: words, text: words, note: words };
}

const items = [
  item("letter", "2024-05-14", "letter"),
  item("late", "2026-07-01", "planned"),
  item("psa", "2026-08-05", "result"),
  item("next", "2027-01-10", "planned"),
  item("call", "2026-07-15", "contact"),
];
const keys = (part: TimelineItem[]): string[] => part.map(({ key }) => key);

describe("the time line", () => {
  test("has the planned on top, the farthest first, even what should have been done", () => {
    expect(keys(timelineParts(items, "all").planned)).toEqual(["next", "late"]);
  });

  test("has what happened below, the newest first", () => {
    expect(keys(timelineParts(items, "all").past)).toEqual(["psa", "call", "letter"]);
  });

  test("can be narrowed to results, or to letters and contacts", () => {
    expect(keys(timelineParts(items, "results").past)).toEqual(["psa"]);
    expect(keys(timelineParts(items, "letters").past)).toEqual(["call", "letter"]);
    expect(keys(timelineParts(items, "decisions").planned)).toEqual([]);
  });
});
