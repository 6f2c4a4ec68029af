import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readMessage } from "@foelgeskab/medcom/read-message";
import { samples } from "@foelgeskab/medcom/testing/samples";
import { describe, expect, test } from "vitest";
import { validateOioxml } from "./validate-oioxml.ts";

/** Samples that do not keep their schema when they are written anew, each with the reason. An entry that is no longer needed fails. */
const SKIPPED: Readonly<Record<string, string>> = {};

const folder = samples ?? "";
const files = (under: string, named: RegExp): readonly string[] =>
  samples === undefined ? [] : readdirSync(join(folder, under)).filter((file) => named.test(file));
const all = [
  ...files("oioxml", /\.xml$/).map((file) => join("oioxml", file)),
  ...files("flows", /-X(?:DIS|BIN|CTL)/).map((file) => join("flows", file)),
];

test("the list names samples only that are there", () => {
  if (samples !== undefined) expect(all).toEqual(expect.arrayContaining(Object.keys(SKIPPED)));
});

describe.skipIf(samples === undefined)("MedCom's own messages in OIOXML, written anew", () => {
  test.each(all)("%s keeps its schema and says the same", async (file) => {
    const message = readMessage(readFileSync(join(folder, file)));
    if (!message.ok) throw new Error(message.unreadable.why.en);
    const written = message.rewrite();
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    expect(written.leftOut).toEqual([]);
    const verdict = await validateOioxml(new TextDecoder().decode(written.bytes), join(folder, "schemas"));
    if (SKIPPED[file] === undefined) expect(verdict).toEqual({ valid: true });
    else expect(verdict.valid, `${file} is valid now: take it from the list`).toBe(false);
    const again = readMessage(written.bytes);
    expect(again.ok && JSON.stringify(again.content) === JSON.stringify(message.content)).toBe(true);
  });
});
