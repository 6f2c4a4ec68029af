import type { Actor, Role } from "@foelgeskab/followup/party";
import type { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Db } from "../store/transaction.ts";

/** A part of the product: it adds its routes and nothing else. Features never import each other. */
export type Feature = (app: FoelgeskabApp) => void;

/** Where features add their routes. Each kind of caller has its own door, so a route without a rule cannot be written. */
export interface FoelgeskabApp {
  /** For somebody who is logged in and acts for a party. */
  readonly person: Doors<PersonContext, PersonRule>;
  /** For everyone on the internet: says nothing about anybody. */
  readonly open: Pick<Doors<OpenContext, unknown>, "get">;
  /** For a person, in a demo database only; elsewhere the routes do not exist. */
  readonly demo: Doors<DemoContext, PersonRule>;
  /** For systems that deliver messages, known by their bearer token. */
  readonly partner: { post(path: string, route: PartnerRoute): void };
}

/** The methods of one door. */
export interface Doors<Context, Extra> {
  get: AddRoute<Context, Extra>;
  post: AddRoute<Context, Extra>;
  put: AddRoute<Context, Extra>;
}

type AddRoute<Context, Extra> = <
  Params extends z.ZodType = NothingGiven,
  Query extends z.ZodType = NothingGiven,
  Body extends z.ZodType = NothingGiven,
>(
  path: string,
  route: Route<Context, Params, Query, Body> & Extra,
) => void;

type NothingGiven = z.ZodUndefined;

/** One route: what it takes, and what it does. Objects in the schemas are strict, or the server does not start (safety row 7). */
export interface Route<Context, Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  /** One line for the API's description. */
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Gives data (200), nothing (204), or an answer made by `refused`, `notFound` or `content`. */
  handle(
    context: Context,
    input: { params: z.output<Params>; query: z.output<Query>; body: z.output<Body> },
  ): Promise<unknown> | unknown;
}

/** Which roles may come in: every one, or those named. Others get the answer for what does not exist. */
export interface PersonRule {
  roles: "every" | readonly [Role, ...Role[]];
  /** How often one person may ask: for look-ups by which people could be found out (safety row 24). */
  atMost?: { perHour: number };
}

/** A unit of work in the database. */
export type RunInTransaction = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

/** What a person's request is handled with. */
export interface PersonContext {
  readonly actor: Actor;
  readonly clock: Clock;
  /** As the person, what the request saves: row security shows what her party may see. `work` may run up to three times. Its commit saves the request's key. */
  readonly transact: RunInTransaction;
  /** The same as the system, for what a person decides and may not write herself; ask who she is first. */
  readonly saveAsSystem: RunInTransaction;
  /** As the person, what is only looked up before or after: the act itself is never in it. */
  readonly look: RunInTransaction;
}

/** What everybody's request is handled with. */
export interface OpenContext {
  readonly clock: Clock;
  /** As the system, which no row security stops: ask for as little as possible. */
  readonly asSystem: RunInTransaction;
}

/** What a request of the demo's panel is handled with. */
export interface DemoContext extends PersonContext {
  readonly asSystem: RunInTransaction;
}

/** A system that delivers messages, and the EAN numbers it may send as. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly eans: readonly string[];
  /** Whether it is a register, and may say what becomes of people. */
  readonly register: boolean;
}

/** What a partner's request is handled with. */
export interface PartnerContext extends OpenContext {
  readonly partner: Partner;
}

/** A partner's route takes the bytes as they came. */
export interface PartnerRoute {
  summary: string;
  /** Largest message in bytes; 10 MiB when not said. */
  bodyLimit?: number;
  handle(context: PartnerContext, input: { bytes: Buffer; contentType: string }): Promise<unknown> | unknown;
}
