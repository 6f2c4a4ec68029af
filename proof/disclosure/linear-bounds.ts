import highs from "highs";

// The package's types are those of its CommonJS half, where the loader is the module's `default`; Node loads the other half, where it is the module.
const load = highs as unknown as (typeof highs)["default"];
const solver = await load();

/** A sum of variables, each with its coefficient. */
export type Sum = readonly (readonly [variable: string, coefficient: number])[];

/** Between what a number must lie. */
export interface Bounds {
  least: number;
  greatest: number;
}

/** More people than any table of ours has. */
const MOST = 1_000_000;

/** The least and the greatest of each sum, where every variable is at least 0 and the constraints hold. A solver of linear programmes finds them (HiGHS). */
export function boundsOf(variables: readonly string[], constraints: readonly string[], sums: readonly Sum[]): Bounds[] {
  const spans = variables.map((variable) => `0 <= ${variable} <= ${MOST}`);
  const cost = `cost: ${variables.map((variable) => `0 ${variable}`).join(" + ")}`;
  const data = ["Minimize", cost, "Subject To", ...constraints, "Bounds", ...spans, "End"].join("\n"); // the format of CPLEX
  return solver.withModel({ format: "lp", data }, (model) => {
    model.options.set({ output_flag: false, presolve: "off" });
    const end = (sum: Sum, sign: 1 | -1): number => {
      for (const [variable, coefficient] of sum) model.changeColCost(model.getColByName(variable), sign * coefficient);
      model.run();
      const value = model.getObjectiveValue();
      for (const [variable] of sum) model.changeColCost(model.getColByName(variable), 0);
      return (sign * Math.round(value * 1000)) / 1000 + 0; // no negative nought
    };
    return sums.map((sum) => ({ least: end(sum, 1), greatest: end(sum, -1) }));
  });
}
