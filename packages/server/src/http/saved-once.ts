import { randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type pg from "pg";
import { z } from "zod";
import type { Problem } from "../contract.ts";
import { isSavedElsewhere, keepSaved, type Sending, settleSending } from "../store/saved-acts.ts";
import { inTransaction, OutcomeUnknown, type Who } from "../store/transaction.ts";
import { isRefused, specialAnswer } from "./answer.ts";
import type { RunInTransaction } from "./feature.ts";

/** A request that is answered with a problem from inside its transaction, which is undone. */
export class Undone extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const header = "idempotency-key";
const keyShape = z.uuid();

/** A person's units of work in the database. */
export interface PersonsWork {
  /** What she saves. */
  readonly transact: RunInTransaction;
  /** What she saves and may not write herself, as the system. */
  readonly saveAsSystem: RunInTransaction;
  /** What is only read: never the act itself. */
  readonly look: RunInTransaction;
}

/**
 * Runs a person's work so that what she sends is saved once, however often it arrives: the key that her browser gives each act is saved with the act.
 * Where the line to the database breaks in the moment of saving, it is asked whether it was saved. Requests without a key, and those that only read, run as they are.
 * Throws Undone where the act is saved already, or its key is no UUID.
 */
export function savedOnce(pool: pg.Pool, who: Extract<Who, { as: "person" }>, request: FastifyRequest): PersonsWork {
  const system: Who = { as: "system", timeoutMs: SYSTEM_MS };
  const look: RunInTransaction = (work) => inTransaction(pool, who, work);
  const key = request.headers[header];
  if (key === undefined || request.method === "GET")
    return { look, transact: look, saveAsSystem: (work) => inTransaction(pool, system, work) };
  const { success, data } = keyShape.safeParse(key);
  if (!success) throw new Undone(NO_KEY);
  const sending = { user: who.user, key: data, request: randomUUID() };
  return {
    look,
    transact: (work) => runOnce(pool, who, sending, work),
    saveAsSystem: (work) => runOnce(pool, system, sending, work),
  };
}

/** A practice that closes moves all its patients in one transaction. */
const SYSTEM_MS = 60_000;

async function runOnce<T>(
  pool: pg.Pool,
  who: Who,
  sending: Sending,
  work: Parameters<typeof inTransaction<T>>[2],
): Promise<T> {
  try {
    return await inTransaction(pool, who, async (db) => {
      if (await isSavedElsewhere(db, sending)) throw new Undone(ALREADY_SAVED);
      const answer = await work(db);
      const special = specialAnswer(answer);
      const done = special === undefined || !isRefused(special);
      if (done && !(await keepSaved(db, sending))) throw new Undone(ALREADY_SAVED);
      return answer;
    });
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error;
    if (await settled(pool, who, sending, error)) return error.answer as T; // what this same work gave, which is saved
    throw new Undone(NOT_SAVED);
  }
}

/** Asks on a new connection; where none is to be had, the outcome stays unknown. */
async function settled(pool: pg.Pool, who: Who, sending: Sending, unknown: OutcomeUnknown): Promise<boolean> {
  try {
    return await inTransaction(pool, who, (db) => settleSending(db, sending));
  } catch (error) {
    throw new OutcomeUnknown(unknown.answer, { cause: error });
  }
}

const NO_KEY: Problem = {
  status: 400,
  code: "no-key",
  sentence: {
    da: "Idempotency-Key skal være et UUID. Intet er ændret.",
    en: "The Idempotency-Key must be a UUID. Nothing was changed.",
  },
};

const ALREADY_SAVED: Problem = {
  status: 409,
  code: "already-saved",
  sentence: {
    da: "Det er allerede gemt, og er ikke gemt igen. Genindlæs siden for at se det.",
    en: "It is saved already, and was not saved again. Reload the page to see it.",
  },
};

const NOT_SAVED: Problem = {
  status: 503,
  code: "busy",
  sentence: {
    da: "Forbindelsen til databasen blev afbrudt. Det, du sendte, er ikke gemt. Prøv igen om lidt.",
    en: "The line to the database broke. What you sent is not saved. Try again shortly.",
  },
};
