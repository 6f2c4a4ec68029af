import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { describe, expect, test } from "vitest";
import { doctor, gp, laboratory, Story } from "./testing/domain-story.ts";
import { CAST, followed, LIFE_ACTS, NOW, offered, type Who } from "./testing/every-act.ts";
import { coordinator, machine, register } from "./testing/life-story.ts";

describe("who may do what when lives go on", () => {
  test.each(LIFE_ACTS)("$what", ({ at, command, may }) => {
    const able = (Object.keys(CAST) as Who[]).filter((who) => {
      const story = at(new Story("prostate-rp@1").opened("2024-01-10"));
      const before = story.history.length;
      const refusal = story.on(NOW, CAST[who], command);
      expect(story.history.length > before).toBe(refusal === undefined);
      return refusal === undefined;
    });
    expect(able.toSorted()).toEqual([...may].toSorted());
  });
});

describe("what acts without a person says facts only", () => {
  const machines = [register, machine, laboratory].map((actor) => ({ ...actor, party: gp.party }));
  const acts: readonly Command[] = [
    { type: "accept-handover", handover: "h1" },
    { type: "decline-handover", handover: "h1", reason: "ikke vores" },
    { type: "ask-about-handover", handover: "h1", question: "hvem?" },
  ];
  test.each(machines)("$role never accepts, declines or asks, not even in the practice's name (S2)", (actor) => {
    for (const act of acts) {
      const story = offered(new Story("prostate-rp@1").opened("2024-01-10"));
      expect(story.on(NOW, actor, act)?.refused).toBe("not-yours");
    }
  });
});

test("somebody of the department who is neither its doctor nor its coordinator takes nobody back", () => {
  const editor: Actor = { user: "per", name: "Per Lind", role: "programme-editor", party: doctor.party };
  const story = followed(new Story("prostate-rp@1").opened("2024-01-10"));
  expect(story.on(NOW, editor, { type: "take-back", reason: "Ny behandling" })?.refused).toBe("not-yours");
  expect(story.on(NOW, coordinator, { type: "take-back", reason: "Ny behandling" })).toBeUndefined();
});
