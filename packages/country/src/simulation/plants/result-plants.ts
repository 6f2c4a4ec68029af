import type { Course, CourseResult } from "@foelgeskab/followup/course";
import type { Domain } from "../system/domain.ts";
import { folding, type Plant, reading } from "./plant.ts";

/** Bugs about what laboratories answer. */
export const RESULT_PLANTS: Record<string, Plant> = {
  "correction-ignored": reading("a correction is not read", without("corrected")),
  "cancelled-fulfils": reading("a cancelled answer goes on counting", without("cancelled")),
  "error-fulfils": reading("an answer entered in error goes on counting", without("entered-in-error")),
  "preliminary-fulfils": reading(
    "a preliminary answer counts",
    changed((result) => (result.status === "preliminary" ? { ...result, status: "final" } : result)),
  ),
  "less-than-as-equal": reading(
    '"<0.1" is read as 0.1',
    changed((result) => ({ ...result, value: result.value.replace("<", "") })),
  ),
  "unknown-unit-used": reading(
    "an unknown unit is taken for the usual one",
    changed((result) => ({ ...result, unit: result.unit.replace("*", "") })),
  ),
  "unknown-code-used": reading(
    "an unknown code is taken for the usual one",
    changed((result) => ({ ...result, analysis: result.analysis.replace(/^X/, "") })),
  ),
  "last-answer-wins": reading("the answer that stands last counts, whatever it is", (course) => {
    const last = new Map(course.results.map((result) => [result.measurement, result]));
    return { ...course, results: [...last.values()].map((result) => ({ ...result, status: "final" as const })) };
  }),
  "comma-lost": reading(
    "a decimal comma is lost",
    changed((result) =>
      /^\d\.\d\d$/.test(result.value) ? { ...result, value: result.value.replace(".", "") } : result,
    ),
  ),
  "order-matters": folding("answers stand in the order of their coming", "results-received", (after, before, event) => {
    if (event.type !== "results-received") return after;
    const known = new Set(before.results.map(({ id }) => id));
    return { ...after, results: [...before.results, ...event.results.filter(({ id }) => !known.has(id))] };
  }),
  "duplicate-doubled": { says: "an answer that comes twice stands there twice", in: doubling },
};

function without(status: CourseResult["status"]): (course: Course) => Course {
  return (course) => ({ ...course, results: course.results.filter((result) => result.status !== status) });
}

function changed(change: (result: CourseResult) => CourseResult): (course: Course) => Course {
  return (course) => ({ ...course, results: course.results.map(change) });
}

function doubling(real: Domain): Domain {
  return {
    ...real,
    decide: (command, course, around) =>
      command.type === "receive-results" && course !== undefined
        ? [{ type: "results-received", results: command.results }]
        : real.decide(command, course, around),
    evolve: (course, recorded) => {
      const after = real.evolve(course, recorded);
      const { event } = recorded;
      return event.type === "results-received" && course !== undefined
        ? { ...after, results: [...course.results, ...event.results] }
        : after;
    },
  };
}
