import type { IsoDay } from "@foelgeskab/followup/ids";
import type { CertificateRun } from "@foelgeskab/server/contract";
import { expect, test } from "vitest";
import { nightsOf } from "./nights.ts";

function run(forDay: string, other: Partial<CertificateRun> = {}): CertificateRun {
  const counts = { registered: 3, active: 3, closed: 0, unaccounted: 0, agree: 3, disagree: 0 };
  return { id: 1, forDay, nightly: true, madeAt: `${forDay}T02:30:00Z`, ...counts, ...other };
}

test("a night that nobody made is drawn as missing, one that did not add up as broken, and what was asked for by day is none", () => {
  const asked = run("2026-08-13", { nightly: false });
  expect(nightsOf([asked, run("2026-08-12", { unaccounted: 1 }), run("2026-08-10")], [])).toEqual([
    { day: "2026-08-10", state: "whole" },
    { day: "2026-08-11", state: "missing" },
    { day: "2026-08-12", state: "broken" },
  ]);
  expect(nightsOf([asked], [])).toEqual([]);
});

test("of years of nights the latest sixty are drawn", () => {
  const nights = nightsOf([run("2026-08-10"), run("2025-01-01")], []);
  expect(nights).toHaveLength(60);
  expect(nights.at(-1)?.day).toBe("2026-08-10");
});

test("nights that a practice region's clock was moved over are skipped, and not missing", () => {
  const movedOver = [{ after: "2026-08-10" as IsoDay, before: "2026-08-12" as IsoDay }]; // days of the story
  expect(
    nightsOf([run("2026-08-14"), run("2026-08-12"), run("2026-08-10")], movedOver).map(({ state }) => state),
  ).toEqual(["whole", "skipped", "whole", "missing", "whole"]);
});
