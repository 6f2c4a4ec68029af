import { describe, expect, test } from "vitest";
import { keyOf, type Pressed } from "./key-of.ts";

const plain: Pressed = { key: "s", ctrlKey: false, metaKey: false, altKey: false, isComposing: false, inField: false };

describe("a key press", () => {
  test("acts by its letter, large or small", () => {
    expect(keyOf(plain, true)).toBe("S");
    expect(keyOf({ ...plain, key: "S" }, true)).toBe("S");
  });

  test("never acts while somebody writes in a field", () => {
    expect(keyOf({ ...plain, inField: true }, true)).toBeUndefined();
  });

  test.each(["ctrlKey", "metaKey", "altKey", "isComposing"] as const)("is left to the browser with %s", (held) => {
    expect(keyOf({ ...plain, [held]: true }, true)).toBeUndefined();
  });

  test("does nothing by a single letter when letters are switched off, but named keys stay", () => {
    expect(keyOf(plain, false)).toBeUndefined();
    expect(keyOf({ ...plain, key: "?" }, false)).toBeUndefined();
    expect(keyOf({ ...plain, key: "ArrowLeft" }, false)).toBe("ArrowLeft");
  });
});
