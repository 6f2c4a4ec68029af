import type { FastifyReply } from "fastify";
import type { Problem } from "../contract.ts";
import { isRefused, type Refused, specialAnswer } from "./answer.ts";

/** Sends what a handler gave. */
export function sendAnswer(reply: FastifyReply, answer: unknown): FastifyReply {
  const special = specialAnswer(answer);
  if (special === undefined) return answer === undefined ? reply.code(204).send() : sendJson(reply, answer);
  if (isRefused(special)) return sendRefused(reply, special);
  if (special.name !== undefined) {
    const way = special.download ? "attachment" : "inline";
    reply.header("content-disposition", `${way}; filename*=UTF-8''${encodeURIComponent(special.name)}`);
  }
  if (special.download) reply.header("content-security-policy", "sandbox; default-src 'none'");
  return reply.code(special.status).type(special.type).send(special.bytes);
}

/** Sends a refusal. */
export function sendRefused(reply: FastifyReply, { problem }: Refused): FastifyReply {
  return sendProblem(reply, problem);
}

/** Sends what went wrong as problem+json (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type("application/problem+json; charset=utf-8").send(JSON.stringify(problem));
}

/** Always as JSON, also where the data is a bare text. */
function sendJson(reply: FastifyReply, data: unknown): FastifyReply {
  return reply.type("application/json; charset=utf-8").send(JSON.stringify(data));
}
