import type { Me, Problem } from "@foelgeskab/server/contract";

/** A request that was refused or did not get through. Its sentence is for people; what was sent is never repeated in it. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The token that the server wants on everything that changes something; it comes with `/api/me`. */
let csrf = "";

/** Reads an address of the server. Throws ProblemError. */
export function read<Answer>(path: string): Promise<Answer> {
  return request(path, { method: "GET" });
}

/**
 * Sends an act to the server and gives its answer. Where no answer comes, it is sent once more under the same key: the server saves it once,
 * and says so if it had done so already. Throws ProblemError.
 */
export async function send<Answer>(path: string, body: unknown, method: "POST" | "PUT" = "POST"): Promise<Answer> {
  const init = {
    method,
    headers: { "content-type": "application/json", "x-csrf": csrf, "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(body),
  };
  try {
    return await request(path, init);
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, SENT_AGAIN_AFTER_MS));
    return request<Answer>(path, init).catch((again: unknown) => {
      throw isUnreached(again) ? new ProblemError(PERHAPS_SAVED) : again;
    });
  }
}

const SENT_AGAIN_AFTER_MS = 1_500;

function isUnanswered(error: unknown): boolean {
  return isUnreached(error) || (error instanceof ProblemError && error.problem.code === "outcome-unknown");
}

function isUnreached(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === UNREACHED.code;
}

/** Reads who acts, and keeps the token. Throws ProblemError. */
export async function readMe(): Promise<Me> {
  const me = await read<Me>("/api/me");
  csrf = me.csrf;
  return me;
}

async function request<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await reach(path, init);
  if (response.status === 401) return toLogin();
  if (!response.ok) throw new ProblemError(await problemOf(response));
  if (response.status === 204) return undefined as Answer; // an act without an answer is asked for as void
  return (await response.json()) as Answer; // the contract file says what each address answers
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: "same-origin" });
  } catch {
    throw new ProblemError(UNREACHED);
  }
}

/** The session is over: the log-in page takes over, and this page's promise stays open so that nothing flashes. */
function toLogin(): Promise<never> {
  location.assign(`/login?to=${encodeURIComponent(location.pathname)}`);
  return new Promise(() => {});
}

async function problemOf(response: Response): Promise<Problem> {
  const told: unknown = await response.json().catch(() => null);
  return isProblem(told) ? told : { ...UNCLEAR, status: response.status };
}

function isProblem(told: unknown): told is Problem {
  return typeof told === "object" && told !== null && "sentence" in told && "code" in told;
}

const UNREACHED: Problem = {
  status: 0,
  code: "unreached",
  sentence: {
    da: "Serveren svarer ikke. Intet er sendt, og intet er tabt: prøv igen om lidt.",
    en: "The server does not answer. Nothing was sent, and nothing is lost: try again in a moment.",
  },
};

const PERHAPS_SAVED: Problem = {
  status: 0,
  code: "perhaps-saved",
  sentence: {
    da: "Serveren svarer ikke. Det er uvist, om det nåede at blive gemt: genindlæs siden om lidt, og se efter, før du prøver igen.",
    en: "The server does not answer. Whether it was saved is not known: reload the page shortly, and look before you try again.",
  },
};

const UNCLEAR: Problem = {
  status: 500,
  code: "unclear",
  sentence: {
    da: "Noget gik galt på serveren. Intet er ændret. Prøv igen, og ring til driften, hvis det bliver ved.",
    en: "Something went wrong on the server. Nothing was changed. Try again, and call the service desk if it goes on.",
  },
};
