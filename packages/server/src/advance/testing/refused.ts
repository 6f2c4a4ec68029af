import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { expect } from "vitest";
import type { Story } from "./domain-story.ts";

/** Nothing happens but the refusal, which says in both languages what is wrong; its code. */
export function refused(story: Story, on: string, by: Actor, command: Command): string | undefined {
  const before = story.history.length;
  const refusal = story.on(on, by, command);
  expect(story.history).toHaveLength(before);
  expect(refusal?.sentence.da).toMatch(/\p{L}{3,}.*\.$/u);
  expect(refusal?.sentence.en).toMatch(/\p{L}{3,}.*\.$/u);
  return refusal?.refused;
}
