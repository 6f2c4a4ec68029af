import type { Role } from "@foelgeskab/followup/party";
import type { FastifyInstance } from "fastify";

/** Who may use a route. There is no default: a route without one does not exist. */
export type RouteRule = "public" | "person" | { readonly roles: readonly Role[] } | "partner" | "demo";

declare module "fastify" {
  interface FastifyContextConfig {
    rule?: RouteRule;
    /** Roles of a demo route. */
    roles?: readonly Role[];
    atMost?: { readonly perHour: number } | undefined;
  }
}

/** Makes the server refuse to start when somebody adds a route without saying who may use it (safety row 4). */
export function requireRules(app: FastifyInstance): void {
  app.addHook("onRoute", ({ method, url, config }) => {
    if (config?.rule !== undefined) return;
    throw new Error(`${String(method)} ${url} says nothing about who may use it. Give the route a config.rule.`);
  });
}

/** The roles that may use a route; undefined when every role may. */
export function rolesOf(config: { rule?: RouteRule; roles?: readonly Role[] }): readonly Role[] | undefined {
  return typeof config.rule === "object" ? config.rule.roles : config.roles;
}
