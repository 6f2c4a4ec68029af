import { deliveryOf, owesAnswer, receptionOf } from "@foelgeskab/medcom/reliable-messaging";
import { describe, expect, test } from "vitest";
import { MESSAGE_LAWS, proveMessages, type Tables } from "./prove-messages.ts";

const ours: Tables = { deliveryOf, receptionOf, owesAnswer, newEnvelope: true };

test("five thousand messages through a lying exchange: each is acknowledged or a person's at +91 minutes, and no law is broken", () => {
  const result = proveMessages({ messages: 5_000, seed: 1 });
  expect(Object.values(result.broken)).toEqual(MESSAGE_LAWS.map(() => 0));
  const { acknowledged, refused, unanswered } = result.atNinetyOne;
  expect(acknowledged + refused + unanswered).toBe(5_000);
  // Every lie was told often enough to be a proof.
  expect(result.sendings).toBeGreaterThan(6_000);
  expect(result.repetitions).toBeGreaterThan(1_000);
  expect(Math.min(refused, unanswered, result.damaged)).toBeGreaterThan(10);
});

test("the same seed gives the same, and another another", () => {
  const run = (seed: number) => JSON.stringify({ ...proveMessages({ messages: 500, seed }), seed: 0 });
  expect(run(7)).toBe(run(7));
  expect(run(7)).not.toBe(run(8));
});

describe("each law finds a decision that is wrong", () => {
  const wrong: Record<(typeof MESSAGE_LAWS)[number], Partial<Tables>> = {
    [MESSAGE_LAWS[0]]: {
      deliveryOf: (message, now, patience) => {
        const said = deliveryOf(message, now, patience);
        return said.state === "person" ? { state: "awaiting", until: now + 1_000 } : said;
      },
    },
    [MESSAGE_LAWS[1]]: { receptionOf: () => "take-in" },
    [MESSAGE_LAWS[2]]: { receptionOf: ({ message }) => (message ? "refuse" : "take-in") },
    [MESSAGE_LAWS[3]]: { owesAnswer: () => true },
    [MESSAGE_LAWS[4]]: { newEnvelope: false },
    [MESSAGE_LAWS[5]]: {
      deliveryOf: (message, now, patience) => {
        const said = deliveryOf(message, now, patience);
        return said.state === "person" ? { state: "acknowledged", since: now, contradicted: false } : said;
      },
    },
  };
  test.each(MESSAGE_LAWS)("%s", (law) => {
    const { broken } = proveMessages({ messages: 500, seed: 1, tables: { ...ours, ...wrong[law] } });
    expect(broken[law]).toBeGreaterThan(0);
  });
});
