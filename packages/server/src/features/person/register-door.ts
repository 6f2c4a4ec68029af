import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { notFound, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { MOST_REGISTER_BYTES, NO_HEADER, takeRegister } from "./take-register.ts";

/** POST /api/register: a register delivers its lines (JSON, one a line) and is told what became of each. Only for partners that are registers. */
export function registerDoor(world: World, pool: pg.Pool): Feature {
  return (app) => {
    app.partner.post("/api/register", {
      summary: "Deliver what a register says of people (JSON lines)",
      bodyLimit: MOST_REGISTER_BYTES,
      handle: async ({ partner }, { bytes }) => {
        if (!partner.register) return notFound;
        const text = textOf(bytes);
        const report = text === undefined ? undefined : await takeRegister(world, pool, { channel: "http", text });
        return report ?? NOT_READ;
      },
    });
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8
  }
}

const NOT_READ = refused({ status: 422, code: "no-header", sentence: NO_HEADER });
