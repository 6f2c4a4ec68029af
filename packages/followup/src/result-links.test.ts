import { describe, expect, test } from "vitest";
import type { CourseResult } from "./course.ts";
import { linked, saidAgain, takenBack } from "./result-links.ts";
import { day } from "./testing/invented-programme.ts";

type Word = [id: string, status: CourseResult["status"], issuedAt?: string, measurement?: string];

function answer([id, status, issuedAt = "2026-08-01T12:00", measurement = "m1"]: Word): CourseResult {
  const value = { analysis: "NPU08669", value: "0.3", unit: "ug/L", sampledOn: day("2026-08-01") };
  return { id, status, issuedAt, measurement, laboratory: "AUH", ...value };
}

/** Which answer replaces which, as "second replaces first", in the order of issue. */
function replaced(...words: Word[]): string[] {
  return linked(words.map(answer)).flatMap(({ id, replaces }) =>
    replaces === undefined ? [] : [`${id} replaces ${replaces}`],
  );
}
const at = (hour: number) => `2026-08-01T${hour}:00`;

describe("several answers to one measurement", () => {
  test.each(["corrected", "cancelled", "entered-in-error"] as const)(
    "a %s one replaces the answer before it",
    (status) => {
      expect(replaced(["first", "final", at(12)], ["second", status, at(13)])).toEqual(["second replaces first"]);
      expect(replaced(["second", status, at(13)], ["first", "final", at(12)])).toEqual(["second replaces first"]);
    },
  );
  test("each correction replaces the one before it", () => {
    expect(replaced(["c", "corrected", at(14)], ["a", "final", at(12)], ["b", "corrected", at(13)])).toEqual([
      "b replaces a",
      "c replaces b",
    ]);
  });
  test("a preliminary one is replaced by nothing and replaces nothing", () => {
    expect(replaced(["p", "preliminary", at(11)], ["a", "final", at(12)], ["b", "corrected", at(13)])).toEqual([
      "b replaces a",
    ]);
    expect(replaced(["r", "registered", at(13)], ["a", "final", at(12)], ["b", "corrected", at(14)])).toEqual([
      "b replaces a",
    ]);
  });
  test("two final ones without a correction stand beside each other", () => {
    expect(replaced(["a", "final", at(12)], ["b", "final", at(13)])).toEqual([]);
  });
  test("a final one that a correction follows replaces the one before: the last word is one", () => {
    expect(replaced(["a", "final", at(12)], ["b", "final", at(13)], ["c", "corrected", at(14)])).toEqual([
      "b replaces a",
      "c replaces b",
    ]);
  });
  test("a final one after the correction stands beside it", () => {
    expect(replaced(["a", "final", at(12)], ["b", "corrected", at(13)], ["c", "final", at(14)])).toEqual([
      "b replaces a",
    ]);
  });
  test("issued at one moment: the stronger word is the later, then the id", () => {
    expect(replaced(["z", "final"], ["a", "corrected"])).toEqual(["a replaces z"]);
    expect(replaced(["z", "corrected"], ["a", "cancelled"])).toEqual(["a replaces z"]);
    expect(replaced(["z", "cancelled"], ["a", "entered-in-error"])).toEqual(["a replaces z"]);
    expect(replaced(["b", "corrected"], ["a", "corrected"])).toEqual(["b replaces a"]);
  });
  test("answers to another measurement have nothing to do with it", () => {
    expect(replaced(["a", "final", at(12), "m1"], ["b", "corrected", at(13), "m2"])).toEqual([]);
    expect(linked([answer(["a", "final"]), answer(["b", "final", at(9), "m2"])]).map(({ id }) => id)).toEqual([
      "a",
      "b",
    ]);
  });
});

describe("answers that turn out to be another person's", () => {
  const back = (...words: Word[]) => takenBack(words.map(answer), ({ id }) => `${id} back`);
  test("are taken back by one word a measurement, after the last that was said of it", () => {
    const said = back(["b", "corrected", at(13)], ["a", "final", at(12)], ["c", "final", at(12), "m2"]);
    expect(said.map(({ id, status, issuedAt }) => [id, status, issuedAt])).toEqual([
      ["b back", "entered-in-error", at(13)],
      ["c back", "entered-in-error", at(12)],
    ]);
    expect(linked([answer(["b", "corrected", at(13)]), ...said]).at(1)).toMatchObject({ replaces: "b" });
  });
  test("are not taken back twice", () =>
    expect(back(["a", "final", at(12)], ["x", "entered-in-error", at(12)])).toEqual([]));
  test("count again once somebody says whose they are, though the laboratory's clock was ahead", () => {
    const again = (word: Word) => saidAgain(answer(word), at(14), ({ id }) => `${id} again`);
    expect(again(["a", "final", at(12)])).toMatchObject({ id: "a again", status: "corrected", issuedAt: at(14) });
    expect(again(["a", "corrected", at(15)])).toMatchObject({ issuedAt: `${at(15)}:01` });
    expect(again(["p", "preliminary", at(12)])).toEqual(answer(["p", "preliminary", at(12)]));
  });
});
