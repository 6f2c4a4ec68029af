import { randomBytes } from "node:crypto";
import { FHIR_NAMESPACE } from "@foelgeskab/medcom/fhir/limits";
import { MOST_BYTES } from "@foelgeskab/medcom/read-message";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { content, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { storedLater } from "./answer-fhir.ts";
import { receiveBytes } from "./receive-bytes.ts";
import type { Received } from "./received.ts";

/** POST /api/inbound: a partner delivers a message as its bytes and gets the receipt that is owed, after everything is saved. */
export function partnerDoor(world: World, pool: pg.Pool, log: (line: string) => void): Feature {
  return (app) => {
    app.partner.post("/api/inbound", {
      summary: "Deliver a MedCom message (OIOXML, EDIFACT or FHIR, also in a VANSEnvelope)",
      bodyLimit: MOST_BYTES,
      handle: async ({ partner }, { bytes }) => {
        try {
          return answerOf(await receiveBytes(world, pool, { bytes, channel: "http", partner, log }));
        } catch (error) {
          const later = storedLater({ world, random: randomBytes }, bytes);
          if (later === undefined) throw error;
          return content({ type: fhirType(later), bytes: later, status: 503 });
        }
      },
    });
  };
}

/** The receipt where one is owed; else 202 with what became of each letter, or 422 with the reason when nothing could be read. */
function answerOf({ letters, receipt, repeated }: Received): unknown {
  if (receipt?.startsWith("UN"))
    return content({ type: "application/edifact; charset=iso-8859-1", bytes: Buffer.from(receipt, "latin1") });
  if (receipt?.startsWith("{") || receipt?.includes(FHIR_NAMESPACE))
    return content({ type: fhirType(receipt), bytes: receipt });
  if (receipt !== null) return content({ type: "application/xml; charset=utf-8", bytes: receipt });
  const [unreadable] = letters.filter(({ state }) => state === "unreadable");
  if (unreadable?.why != null) {
    const { da, en } = unreadable.why;
    return refused({ status: 422, code: "unreadable", sentence: { da, en } });
  }
  const told = letters.map(({ inboundId, type, state }) => ({ id: inboundId, type, state }));
  return content({
    type: "application/json; charset=utf-8",
    bytes: JSON.stringify({ letters: told, repeated }),
    status: 202,
  });
}

function fhirType(text: string): string {
  return `application/fhir+${text.startsWith("{") ? "json" : "xml"}; charset=utf-8`;
}
