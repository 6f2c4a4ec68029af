import type { Page } from "playwright-core";
import { expect } from "vitest";
import { part, read } from "./find.ts";

/** Lets the region's office make a certificate now. */
export async function makeProof(office: Page): Promise<void> {
  await office.getByRole("button", { name: "Lav et nu" }).click();
  await office.getByRole("status").filter({ hasText: "Beviset er lavet." }).waitFor({ state: "attached" });
}

/** How many courses the proof counts as closed by death. */
export async function diedInProof(office: Page): Promise<number> {
  return Number(/Død (\d+)/.exec(await read(part(office, "Det, der skal gå op")))?.[1] ?? 0);
}

/** Every sum of the proof is one: what stands on the left is what stands on the right, and the judges agree about all of it. */
export async function expectSums(office: Page): Promise<void> {
  const said = await read(part(office, "Det, der skal gå op"));
  const sums = said.matchAll(/(\d+) [a-zæøå ]+ = ((?:\d+ [a-zæøå ]+\+ )*\d+)/g);
  const equations = [...sums].map(
    ([, whole, parts = ""]) => [Number(whole), parts.match(/\d+/g)?.map(Number)] as const,
  );
  expect(equations.length).toBe(5);
  for (const [whole, parts] of equations) expect(parts?.reduce((sum, part) => sum + part, 0)).toBe(whole);
  expect(said).toContain(`enige om ${equations[0]?.[0]}, uenige om 0`);
}
