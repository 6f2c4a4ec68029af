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

/** SQLSTATE classes for: connection lost, out of resources, stopped by the operator or the time limit; and no connection at all. */
export function databaseAway(error: unknown): boolean {
  return /^(08|53|57)|^ECONN/.test(codeOf(error) ?? "");
}
