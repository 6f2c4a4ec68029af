import type pg from "pg";

/** When the line breaks: before the statement reaches the database, or after it was done and before the answer came. */
export type Break = "before" | "after";

/** A pool whose line to the database breaks at one statement. */
export interface BreakingLine {
  readonly pool: pg.Pool;
  /** Lets the line break at the statement with this number from now on (1 is the next), or never. */
  breakAt(statement: number | "commit" | undefined, when: Break): void;
  /** Whether it broke since it was last told to. */
  broke(): boolean;
  /** How many statements have been sent since it was last told to. */
  statements(): number;
}

/** Makes one over a real pool; a broken connection is really cut, as by a killed process. */
export function breakingLine(real: pg.Pool): BreakingLine {
  let left: number | "commit" | undefined;
  let when: Break = "before";
  let broken = false;
  let counted = 0;

  const isHere = (text: unknown): boolean => {
    counted += 1;
    if (left === undefined) return false;
    if (left === "commit") return text === "commit";
    left -= 1;
    return left === 0;
  };
  const cut = (client: pg.PoolClient): never => {
    left = undefined;
    broken = true;
    // pg's client holds its socket there, and types it nowhere
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    throw new Error("Connection terminated unexpectedly");
  };
  const watched = (client: pg.PoolClient): pg.PoolClient =>
    new Proxy(client, {
      get(target, name) {
        if (name === "query")
          return async (statement: unknown) => {
            const here = isHere(statement);
            if (here && when === "before") cut(target);
            const answer: unknown = await target.query(statement as string); // any form that pg takes
            return here ? cut(target) : answer;
          };
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  return {
    pool: new Proxy(real, {
      get(target, name) {
        if (name === "connect") return async () => watched(await target.connect());
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    }),
    breakAt(statement, moment) {
      [left, when, broken, counted] = [statement, moment, false, 0];
    },
    broke: () => broken,
    statements: () => counted,
  };
}
