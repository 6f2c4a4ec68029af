/**
 * The world refuses the store: a full disk, a closed folder, a second server, a wrong address.
 * The message is one or two sentences for the operator (what, where, what to do now) and never holds a password.
 * The command line prints it and ends with code 2; every other error is a bug and keeps its stack.
 */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** The system's own code of an error (`ENOSPC`, `28P01`), or undefined when it has none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** SQLSTATE classes for: connection lost, out of resources, stopped by the operator or the time limit; and no connection at all, or one that broke, for which pg has words only. */
export function databaseAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return /^(08|53|57)|^ECONN|^EPIPE/.test(code);
  return error instanceof Error && BROKEN.test(error.message);
}

const BROKEN =
  /^Connection terminated|^Client has encountered a connection error|^timeout exceeded when trying to connect/;
