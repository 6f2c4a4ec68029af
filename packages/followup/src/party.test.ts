import { expect, test } from "vitest";
import { type Actor, actorName } from "./party.ts";

const MARIE: Actor = { user: "marie", name: "Marie Holm", role: "gp", party: "pra-vestergade" };

test("whoever acts is told by her name, and whoever stood in also says for whom", () => {
  expect(actorName(MARIE)).toEqual({ da: "Marie Holm", en: "Marie Holm" });
  expect(actorName({ ...MARIE, standsInFor: "Lægehuset Solbakken" })).toEqual({
    da: "Marie Holm, vikar for Lægehuset Solbakken",
    en: "Marie Holm, standing in for Lægehuset Solbakken",
  });
});
