import fc from "fast-check";
import { expect, test } from "vitest";
import { newAgenda } from "./agenda.ts";

test("law: things happen by their moments, and those of one moment as they were planned", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (moments) => {
      const agenda = newAgenda(0);
      const happened: { when: number; planned: number }[] = [];
      for (const [planned, when] of moments.entries())
        agenda.at(when, () => happened.push({ when: agenda.now, planned }));
      agenda.runUntil(20);
      const expected = moments
        .map((when, planned) => ({ when, planned }))
        .sort((a, b) => a.when - b.when || a.planned - b.planned);
      expect(happened).toEqual(expected);
    }),
  );
});

test("what lies after the end has not happened, and what is planned for the past happens now", () => {
  const agenda = newAgenda(100);
  const happened: number[] = [];
  agenda.at(50, () => happened.push(agenda.now));
  agenda.at(201, () => happened.push(agenda.now));
  agenda.runUntil(200);
  expect(happened).toEqual([100]);
  expect(agenda.now).toBe(200);
});
