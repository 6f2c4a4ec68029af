import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, createBrowser, logIn } from "../../packages/server/src/http/testing/browser.ts";

/** What the product said to a person: a status, a code where it was refused, and the page. */
export interface Said {
  status: number;
  code: string;
  body: unknown;
}

/** Everybody's browsers: each person logs in when she first needs to, and sends each thing again, the same, until it is answered. */
export interface Desks {
  ask(user: string, method: "GET" | "POST" | "PUT", path: string, body?: unknown, key?: string): Promise<Said>;
  /** The same, sent once: for what must not be sent again before somebody has looked. Undefined where nobody answered. */
  once(user: string, method: "POST", path: string, body: unknown): Promise<Said | undefined>;
  /** How often something had to be sent again because nobody answered. */
  readonly sentAgain: () => number;
}

interface Desk {
  browser: Browser;
  csrf: string;
}

/** Between two attempts at a product that does not answer. */
const AGAIN_MS = 150;
const PATIENCE_MS = 20_000;
/** The product is away for a while when it was killed; longer than this it is broken. */
const GIVES_UP_MS = 120_000;

/** Browsers on the product at an address. */
export function desksAt(origin: string): Desks {
  const desks = new Map<string, Promise<Desk>>();
  let again = 0;
  const at = (user: string): Promise<Desk> => {
    const known = desks.get(user) ?? sitDown(origin, user);
    desks.set(user, known);
    return known;
  };
  const attempt = async (user: string, request: Sent): Promise<Said | undefined> => {
    const said = await send(await at(user), origin, request);
    if (said.status !== 401 && said.code !== "not-from-here") return said.status < 500 ? said : undefined;
    desks.delete(user);
    return undefined;
  };
  const failed = (user: string) => (): void => {
    again += 1;
    desks.get(user)?.catch(() => desks.delete(user)); // she could not even log in
  };
  return {
    sentAgain: () => again,
    ask: (user, method, path, body, key) =>
      untilAnswered(() => attempt(user, { method, path, body, key }), failed(user)),
    once: (user, method, path, body) => attempt(user, { method, path, body }).catch(() => undefined),
  };
}

interface Sent {
  method: string;
  path: string;
  body?: unknown;
  key?: string | undefined;
}

/** Tries until there is an answer. A line that breaks is what this is about. */
export async function untilAnswered<Answer>(
  attempt: () => Promise<Answer | undefined>,
  failed: () => void = () => {},
): Promise<Answer> {
  const begun = performance.now();
  let last: unknown;
  while (performance.now() - begun < GIVES_UP_MS) {
    const answer = await attempt().catch((error: unknown) => {
      last = error;
      return undefined;
    });
    if (answer !== undefined) return answer;
    failed();
    await wait(AGAIN_MS);
  }
  throw new Error("the product does not answer", { cause: last });
}

async function sitDown(origin: string, user: string): Promise<Desk> {
  const browser = createBrowser(origin, (address, init) =>
    fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }),
  );
  await logIn(browser, user);
  const me = await browser.ask("/api/me");
  if (me.status !== 200) throw new Error(`${user} cannot log in: ${me.status}`);
  return { browser, csrf: ((await me.json()) as { csrf: string }).csrf }; // GET /api/me answers with Me
}

async function send({ browser, csrf }: Desk, origin: string, { method, path, body, key }: Sent): Promise<Said> {
  const response = await browser.ask(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: {
      ...{ origin, "x-csrf": csrf },
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(key === undefined ? {} : { "idempotency-key": key }),
    },
  });
  const text = await response.text();
  const read = response.headers.get("content-type")?.includes("json") === true ? (JSON.parse(text) as unknown) : text;
  const code = typeof read === "object" && read !== null && "code" in read ? String(read.code) : "";
  return { status: response.status, code: response.ok ? "" : code, body: read };
}

/** A key as browsers make them, the same for the same words. */
export function keyOf(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
