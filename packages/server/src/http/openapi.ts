import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";

const phrase = {
  type: "object",
  required: ["da", "en"],
  properties: { da: { type: "string" }, en: { type: "string" } },
};
const problem = {
  type: "object",
  required: ["status", "code", "sentence"],
  properties: {
    status: { type: "integer" },
    code: { type: "string" },
    sentence: phrase,
    field: { type: "string" },
    source: { type: "string" },
  },
};
const answers = {
  "2XX": { description: "Done; the shape is the type of the same address in contract.ts" },
  default: { description: "Refused, in one sentence", content: { "application/problem+json": { schema: problem } } },
};

/** Collects the description of every route that is added after this, and shows it at /api/openapi.json. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Følgeskab", version: "0.1.0" } },
    transform: (route) => {
      const { schema, url } = jsonSchemaTransform(route);
      return { url, schema: { ...schema, response: answers } };
    },
  });
  app.get("/api/openapi.json", { config: { rule: "public" }, schema: { summary: "This description" } }, async () =>
    app.swagger(),
  );
}
