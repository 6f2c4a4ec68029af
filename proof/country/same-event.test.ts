import type { Recorded } from "@foelgeskab/followup/course";
import { parseIsoDay } from "@foelgeskab/followup/ids";
import { expect, test } from "vitest";
import { newNames } from "./names.ts";
import { differenceBetween } from "./same-event.ts";

const on = parseIsoDay("2027-03-04");
if (typeof on !== "string") throw new Error("that is a day");
const GP = { user: "u-gp", name: "Mette", role: "gp", party: "pra-01" } as const;
const accepted = (handover: string, by: Recorded["by"] = GP): Recorded => ({
  event: { type: "handover-accepted", handover },
  ...{ by, at: "2027-03-04T10:00:00Z", on },
});

test("what the server calls otherwise is the same, as long as it always calls it so, and nothing else", () => {
  const names = newNames();
  expect(differenceBetween(names, accepted("c-p0-h1"), accepted("3f0c"))).toBeUndefined();
  expect(differenceBetween(names, accepted("c-p0-h1"), accepted("3f0c"))).toBeUndefined();
  expect(differenceBetween(names, accepted("c-p0-h1"), accepted("77aa"))).toBe(
    'event.handover: the country says "c-p0-h1", the server says "77aa"',
  );
  expect(differenceBetween(names, accepted("c-p0-h2"), accepted("3f0c"))).toContain("event.handover");
});

test("who, what and on which day are the same to the letter; the instant is the server's own, and so are a machine's numbers", () => {
  const names = newNames();
  const [one, later] = [accepted("h"), { ...accepted("h"), at: "2027-03-04T23:59:59.123456Z" }];
  expect(differenceBetween(names, one, later)).toBeUndefined();
  expect(differenceBetween(names, one, accepted("h", { ...GP, user: "u-other" }))).toContain("by.user");
  const laboratory = (user: string): Recorded["by"] => ({
    user,
    name: "Klinisk Biokemi 1",
    role: "laboratory",
    party: user,
  });
  expect(
    differenceBetween(names, accepted("h", laboratory("lab-1")), accepted("h", laboratory("579"))),
  ).toBeUndefined();
  expect(
    differenceBetween(names, one, { ...one, event: { type: "handover-declined", handover: "h", reason: "" } }),
  ).toBe('event.type: the country says "handover-accepted", the server says "handover-declined"');
});
