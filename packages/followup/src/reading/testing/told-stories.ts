import { describe, expect, test } from "vitest";
import type { Element } from "../../epikrise.ts";
import { readLetter } from "../read-letter.ts";

/** What is said of an element, with the words that show it; every reason and suggestion is worded. */
const read = (element: Element, letter: string): string => {
  const { elements } = readLetter(letter);
  for (const { because, suggestion = because } of elements)
    expect(
      [because.da, because.en, suggestion.da, suggestion.en].filter((text) => !/[a-z]{3}/.test(text ?? "")),
    ).toEqual([]);
  const found = elements.find((each) => each.element === element);
  return [found?.state, ...(found?.quotes ?? []).map(({ words }) => `»${words}«`)].join(" ");
};

/** A letter, and what is read of it. */
type Story = readonly [letter: string, read: string];

/** Tells small letters and what each says of one element. */
export function stories(element: Element, told: readonly Story[]): void {
  describe(element, () => {
    test.each(told)("%s → %s", (letter, expected) => expect(read(element, letter)).toBe(expected));
  });
}
