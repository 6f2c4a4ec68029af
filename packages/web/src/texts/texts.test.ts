import { describe, expect, test } from "vitest";
import { da } from "./da.ts";
import { en } from "./en.ts";

/** Every text by its dotted key. */
function flat(texts: object, before = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string"
      ? [[`${before}${key}`, value] as [string, string]]
      : flat(value as object, `${before}${key}.`),
  );
}

const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();

describe("the texts of the screens", () => {
  const danish = flat(da);
  const english = new Map(flat(en));

  test("are the same ones in both languages", () => {
    expect(danish.map(([key]) => key)).toEqual([...english.keys()]);
  });

  test.each(danish)("%s has words, and the same values filled in", (key, text) => {
    expect(text).not.toBe("");
    expect(holes(english.get(key) ?? "")).toEqual(holes(text));
  });

  test("use the clinicians' words", () => {
    const words = danish.map(([, text]) => text).join("\n");
    expect(words).not.toMatch(/attest|omprøve|tag om\b|ikke meldt/i);
  });
});
