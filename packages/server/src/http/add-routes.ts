import type { FastifyInstance, FastifyRequest, FastifySchema } from "fastify";
import type pg from "pg";
import { actingPerson, refuseUnseen } from "../access/acting-person.ts";
import type { Clock } from "../clock.ts";
import { inTransaction } from "../store/transaction.ts";
import { isRefused, specialAnswer } from "./answer.ts";
import type { AnyRoute, DeclaredRoute } from "./declared-route.ts";
import type { DemoContext, OpenContext, PersonRule, RunInTransaction } from "./feature.ts";
import { savedOnce } from "./saved-once.ts";
import { sendAnswer } from "./send.ts";

/** What every context is made of. */
export interface Making {
  readonly pool: pg.Pool;
  readonly clock: Clock;
}

type Door<Name extends DeclaredRoute["door"]> = Extract<DeclaredRoute, { door: Name }>;

/** Adds the routes for people to the scope that knows who acts; those of the demo get the system's hand too. */
export function addPersonRoutes(
  scope: FastifyInstance,
  routes: readonly (Door<"person"> | Door<"demo">)[],
  making: Making,
): void {
  for (const { door, method, path, route } of routes) {
    scope.route({
      method,
      url: path,
      config: { ...ruleOf(door, route), atMost: route.atMost },
      schema: schemaOf(door, route),
      handler: async (request, reply) => {
        const answer = await route.handle(demoContext(request, making), inputOf(request, route));
        const special = specialAnswer(answer);
        if (special !== undefined && isRefused(special) && special.problem.status === 404) {
          return refuseUnseen(request, reply, { ...making, basis: "absent or no relation" });
        }
        return sendAnswer(reply, answer);
      },
    });
  }
}

function ruleOf(door: "person" | "demo", { roles }: PersonRule) {
  if (door === "demo") return roles === "every" ? { rule: "demo" as const } : { rule: "demo" as const, roles };
  return { rule: roles === "every" ? ("person" as const) : { roles } };
}

/** A person's route sees of this only what its type has. */
function demoContext(request: FastifyRequest, making: Making): DemoContext {
  const { actor } = actingPerson(request);
  const work = savedOnce(making.pool, { as: "person", user: actor.user, party: actor.party }, request);
  return { actor, clock: making.clock, ...work, asSystem: asSystem(making) };
}

/** Adds the routes for everyone. */
export function addOpenRoutes(scope: FastifyInstance, routes: readonly Door<"open">[], making: Making): void {
  const context: OpenContext = { clock: making.clock, asSystem: asSystem(making) };
  for (const { method, path, route } of routes) {
    scope.route({
      method,
      url: path,
      config: { rule: "public" },
      schema: schemaOf("open", route),
      handler: async (request, reply) => sendAnswer(reply, await route.handle(context, inputOf(request, route))),
    });
  }
}

const messageLimit = 10 * 1024 * 1024;

/** Adds the routes for partners to the scope that knows them; a message arrives as its bytes. */
export function addPartnerRoutes(scope: FastifyInstance, routes: readonly Door<"partner">[], making: Making): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  for (const { path, route } of routes) {
    scope.post(
      path,
      {
        config: { rule: "partner" },
        bodyLimit: route.bodyLimit ?? messageLimit,
        schema: { summary: route.summary, tags: ["partner"] },
      },
      async (request, reply) => {
        if (request.partner === undefined) throw new Error("a partner's route is behind requirePartner");
        const context = { partner: request.partner, clock: making.clock, asSystem: asSystem(making) };
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return sendAnswer(
          reply,
          await route.handle(context, { bytes, contentType: request.headers["content-type"] ?? "" }),
        );
      },
    );
  }
}

function asSystem({ pool }: Making): RunInTransaction {
  return (work) => inTransaction(pool, { as: "system" }, work);
}

function schemaOf(door: string, { summary, params, query, body }: AnyRoute<never>): FastifySchema {
  return {
    summary,
    tags: [door],
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
  };
}

/** Only what a schema has let through reaches a feature. */
function inputOf(request: FastifyRequest, { params, query, body }: AnyRoute<never>) {
  return {
    params: params && request.params,
    query: query && request.query,
    body: body && request.body,
  };
}
