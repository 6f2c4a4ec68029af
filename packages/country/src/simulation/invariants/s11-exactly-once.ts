import type { Invariant } from "./invariant.ts";

/** S11: the same message, however often it comes, has one effect, is shown once, and is answered alike each time. */
export const exactlyOnce: Invariant = {
  id: "S11",
  law: "Exactly-once effect",
  after: ({ before, file: { course }, added }) => {
    if (course.results === before?.results && !added.some(({ event }) => event.type === "results-received")) return [];
    const known = new Set(before?.results.map(({ id }) => id));
    const again = added.flatMap(({ event }) =>
      event.type === "results-received" ? event.results.filter(({ id }) => known.has(id)).map(({ id }) => id) : [],
    );
    const doubled = course.results.length - new Set(course.results.map(({ id }) => id)).size;
    return [
      ...again.map((id) => `${id} was known, and came in again`),
      ...(doubled > 0 && course.results !== before?.results ? [`${doubled} answers stand there twice`] : []),
    ];
  },
  atRest: ({ truth }) =>
    [...truth.acknowledged].flatMap(([message, outcomes]) => {
      const first = outcomes.indexOf("ok"); // broken copies that came before a whole one were refused
      const since = new Set(first < 0 ? outcomes : outcomes.slice(first));
      return since.size > 1 ? [`${message} was answered ${outcomes.join(", then ")}`] : [];
    }),
};
