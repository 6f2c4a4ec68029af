import { expect, test } from "vitest";
import { kills } from "./kills.ts";

test("killed in the middle of its work, out of memory, and its database killed: nothing answered is lost, nothing is doubled", async () => {
  const killed = await kills({ serverKills: 3, databaseKills: 1, patients: 60, say: () => {} });
  expect(killed.wrong).toEqual([]);
  expect([killed.serverBackMs.length, killed.databaseBackMs.length]).toEqual([3, 1]);
  expect(killed.answered["message"]?.done).toBeGreaterThan(0);
}, 300_000);
