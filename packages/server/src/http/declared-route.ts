import { z } from "zod";
import type {
  DemoContext,
  Doors,
  Feature,
  FoelgeskabApp,
  OpenContext,
  PartnerRoute,
  PersonContext,
  PersonRule,
  Route,
} from "./feature.ts";

/** A route as a feature declared it, its types forgotten: its schemas vouch for what `handle` gets. */
export type AnyRoute<Context> = Route<Context, z.ZodType, z.ZodType, z.ZodType>;

/** What the features declared, by door. */
export type DeclaredRoute =
  | { door: "person"; method: Method; path: string; route: AnyRoute<PersonContext> & PersonRule }
  | { door: "demo"; method: Method; path: string; route: AnyRoute<DemoContext> & PersonRule }
  | { door: "open"; method: Method; path: string; route: AnyRoute<OpenContext> }
  | { door: "partner"; method: "POST"; path: string; route: PartnerRoute };

type Method = "GET" | "POST" | "PUT";

/** Asks every feature for its routes. Throws when a schema lets unknown fields through. */
export function collectRoutes(features: readonly Feature[]): DeclaredRoute[] {
  const declared: DeclaredRoute[] = [];
  const doors = <Context, Extra>(
    add: (method: Method, path: string, route: AnyRoute<Context> & Extra) => void,
  ): Doors<Context, Extra> => {
    const door =
      (method: Method): Doors<Context, Extra>["get"] =>
      (path, route) => {
        requireStrict(route, `${method} ${path}`);
        // `handle` is called with what the schemas of the same route let through
        add(method, path, route as unknown as AnyRoute<Context> & Extra);
      };
    return { get: door("GET"), post: door("POST"), put: door("PUT") };
  };
  const app: FoelgeskabApp = {
    person: doors((method, path, route) => declared.push({ door: "person", method, path, route })),
    demo: doors((method, path, route) => declared.push({ door: "demo", method, path, route })),
    open: doors((method, path, route) => declared.push({ door: "open", method, path, route })),
    partner: { post: (path, route) => void declared.push({ door: "partner", method: "POST", path, route }) },
  };
  for (const feature of features) feature(app);
  return declared;
}

/** A field that nobody declared must be refused, not dropped or passed on (safety row 7). */
function requireStrict(schemas: { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType }, where: string): void {
  for (const schema of [schemas.params, schemas.query, schemas.body]) {
    if (schema === undefined || !hasOpenObject(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })))
      continue;
    throw new Error(
      `${where} takes an object that lets unknown fields through. Use z.strictObject, in nested objects too.`,
    );
  }
}

function hasOpenObject(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  if ("type" in schema && schema.type === "object") {
    const others: unknown = "additionalProperties" in schema ? schema.additionalProperties : {};
    // a record says what its values are; an object that is not strict says nothing ("{}")
    if (typeof others === "object" && others !== null && Object.keys(others).length === 0) return true;
  }
  return Object.values(schema).some(hasOpenObject);
}
