import type { FastifyInstance } from "fastify";
import type pg from "pg";

/** GET /health for whoever watches the server: 200 when the database answers, 503 when not, and nothing else (safety row 47). */
export function addHealth(app: FastifyInstance, pool: pg.Pool): void {
  app.get(
    "/health",
    { config: { rule: "public" }, schema: { summary: "Is the server well?" } },
    async (_request, reply) => {
      const well = await pool.query("select 1").then(
        () => true,
        () => false,
      );
      return reply.code(well ? 200 : 503).send({ well });
    },
  );
}
