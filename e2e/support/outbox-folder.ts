import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { validateOioxml } from "../../packages/server/src/letters/validate-oioxml.ts";
import { samples } from "./repository.ts";

/** The messages of one kind that lie in the folder that letters are delivered to, as text. */
export function delivered(dataDir: string, kind: string): string[] {
  const folder = join(dataDir, "outbox");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".xml"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .filter((text) => text.includes(`<StatisticalCode>${kind}</StatisticalCode>`));
}

/** Expects every message to keep MedCom's schema; without the schemas beside the repository there is nothing to hold it to. */
export async function expectValid(messages: readonly string[]): Promise<void> {
  if (samples === undefined) return;
  for (const message of messages)
    expect(await validateOioxml(message, join(samples, "schemas"))).toEqual({ valid: true });
}
