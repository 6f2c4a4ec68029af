import { randomInt } from "node:crypto";
import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { UnusableVersion } from "../advance/catalogue.ts";
import type { Problem } from "../contract.ts";
import { codeOf, databaseAway } from "../store/connect-failure.ts";
import { OutcomeUnknown } from "../store/transaction.ts";
import { notFound } from "./answer.ts";
import { type InputIssue, invalidInput, UnreadableBody } from "./invalid-input.ts";
import { Undone } from "./saved-once.ts";
import { sendProblem } from "./send.ts";

/** Turns every throw into one plain sentence. What happened stands in the log under an id; never in the answer (safety section 5). */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = explain(error);
    if (problem.status >= 500) logFailure(request, error, problem.code);
    return sendProblem(reply, problem);
  });
}

function explain(error: FastifyError): Problem {
  if (error instanceof UnreadableBody || error instanceof Undone) return error.problem;
  if (error instanceof OutcomeUnknown) return unknownOutcome;
  if (error instanceof UnusableVersion) return { status: 503, code: "unusable-version", sentence: error.sentence };
  if (hasZodFastifySchemaValidationErrors(error)) {
    // an id that cannot exist is answered as one that does not
    return error.validationContext === "params" ? notFound.problem : invalidInput(issueOf(error.validation[0]));
  }
  if (isHeldByClosed(error)) return closedMeanwhile;
  if ((error.statusCode ?? 500) < 500) return byStatus(error.statusCode ?? 400);
  return databaseAway(error) ? away : failed(`F-${letters(6)}`);
}

/** Fastify's form of a zod issue has its path as text: "/answers/0/id". */
function issueOf(issue: { keyword: string; instancePath: string; message?: string } | undefined): InputIssue {
  const path = issue?.instancePath.split("/").slice(1) ?? [];
  return {
    code: issue?.keyword,
    message: issue?.message,
    path: path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  };
}

function byStatus(status: number): Problem {
  switch (status) {
    case 404:
      return notFound.problem;
    case 413:
      return {
        status,
        code: "too-large",
        sentence: {
          da: "Indholdet er for stort. Intet er ændret.",
          en: "The content is too large. Nothing was changed.",
        },
      };
    case 415:
      return {
        status,
        code: "wrong-type",
        sentence: {
          da: "Indholdets type kan ikke bruges her. Intet er ændret.",
          en: "The type of the content cannot be used here. Nothing was changed.",
        },
      };
    default:
      return {
        status: 400,
        code: "bad-request",
        sentence: {
          da: "Forespørgslen kan ikke læses. Intet er ændret.",
          en: "The request cannot be read. Nothing was changed.",
        },
      };
  }
}

/** The database lets no unit hold a course that has closed (safety S3): whoever was taking it over while the unit closed is told so in words. */
function isHeldByClosed(error: Error): boolean {
  return codeOf(error) === "23001" && error.message.endsWith("has closed and cannot hold a course");
}

const closedMeanwhile: Problem = {
  status: 409,
  code: "closed-meanwhile",
  source: "S3",
  sentence: {
    da: "Enheden blev lukket, mens patienten skulle overtages, og en lukket enhed kan ikke have ansvaret. Intet er gemt: den, der havde patienten, har den stadig. Genindlæs siden; skal patienten videre, så tilbyd en anden klinik, eller ring til afdelingen.",
    en: "The unit was closed while the patient was to be taken over, and a closed unit cannot be responsible. Nothing was saved: whoever had the patient still has. Reload the page; if the patient is to move on, offer another practice, or ring the department.",
  },
};

const away: Problem = {
  status: 503,
  code: "busy",
  sentence: {
    da: "Databasen svarer ikke lige nu. Det, du sendte, er ikke gemt. Prøv igen om lidt.",
    en: "The database does not answer just now. What you sent is not saved. Try again shortly.",
  },
};

/** Never a guess (safety row 33). */
const unknownOutcome: Problem = {
  status: 503,
  code: "outcome-unknown",
  sentence: {
    da: "Forbindelsen til databasen blev afbrudt, mens der blev gemt. Det er uvist, om det blev gemt. Genindlæs siden om lidt, og se efter, før du prøver igen.",
    en: "The line to the database broke while it was being saved. Whether it was saved is not known. Reload the page shortly, and look before you try again.",
  },
};

function failed(id: string): Problem {
  return {
    status: 500,
    code: id,
    sentence: {
      da: `Der skete en fejl hos os. Det, du sendte, er ikke gemt. Prøv igen, eller ring til driften og nævn ${id}.`,
      en: `Something failed on our side. What you sent is not saved. Try again, or call operations and name ${id}.`,
    },
  };
}

/** Letters that are not mistaken for each other on the telephone, and cannot look like a CPR number in the log. */
function letters(count: number): string {
  const alphabet = "ABCDEFHKLMNPRTUXY";
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join("");
}

function logFailure(request: FastifyRequest, error: unknown, id: string): void {
  request.log.error({ err: error, id, method: request.method, route: request.routeOptions.url }, "a request failed");
}
