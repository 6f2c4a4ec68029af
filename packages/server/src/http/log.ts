import type { FastifyInstance } from "fastify";
import pino from "pino";

/** Where log lines go: standard output, or a test. */
export interface LogTarget {
  write(line: string): void;
}

const cprShaped = /(?<!\d)\d{6}[- ]?\d{4}(?!\d)/g;

/** Takes away whatever looks like a CPR number: six and four digits, with or without hyphen (safety row 36). */
export function withoutCpr(text: string): string {
  return text.replace(cprShaped, "[cpr]");
}

/** The server's log: one JSON object a line. Each finished line is scrubbed, so no caller can forget to. */
export function createLog(target: LogTarget = process.stdout): pino.Logger {
  const scrubbed = { write: (line: string) => void target.write(withoutCpr(line)) };
  return pino({ base: null, serializers: { err: describeError } }, scrubbed);
}

/** One line per answer: the route's pattern and never the address, which holds ids. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const { method, routeOptions, log } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    log.info({ method, route: routeOptions.url ?? "none", status: reply.statusCode, ms }, "answered");
  });
}

/** What a log may know of an error. A database error's message and detail can repeat values of a row, so only its kind is kept. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const kind = error.constructor.name;
  const code = "code" in error ? { code: error.code } : {};
  if ("severity" in error && "code" in error) {
    return {
      kind,
      ...code,
      table: "table" in error && error.table,
      constraint: "constraint" in error && error.constraint,
      frames,
    };
  }
  return { kind, ...code, message: error.message, frames };
}
