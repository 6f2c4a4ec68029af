import type { Contestant } from "./contestant.ts";

/** Everybody who takes part, by the name that the figures give; each is loaded in a process of its own, and nobody pays for another's packages. */
export const CONTESTANTS = {
  whole: async () => (await import("./rules-as-data.ts")).wholeProgramme(),
  one: async () => (await import("./rules-as-data.ts")).oneCriterion(),
  hand: async () => (await import("./by-hand.ts")).byHand,
  parse: async () => (await import("./parse-only.ts")).parseOnly,
  tuned: async () => (await import("./cql.ts")).cql("PsaRecurrenceTuned"),
  idiomatic: async () => (await import("./cql.ts")).cql("PsaRecurrence"),
  fqm: async () => (await import("./fqm.ts")).fqm(),
} satisfies Record<string, () => Promise<Contestant>>;

/** The name of one who takes part. */
export type Name = keyof typeof CONTESTANTS;
