import type { BuiltMessage } from "./emessage.ts";
import { VANS_ENVELOPE, type VansEnvelope, vansEnvelope } from "./vans-envelope.ts";
import { inside, newJournal } from "./wire.ts";
import { element, writeXml } from "./write-xml.ts";

/** Writes a VANSEnvelope 1.0.4 with what it carries, byte for byte; what the format does not allow is refused with its place. */
export function buildVansEnvelope(envelope: VansEnvelope): BuiltMessage {
  const journal = newJournal();
  const children = vansEnvelope.write(envelope, inside(journal, "VANSEnvelope"));
  return journal.problems.length > 0
    ? { ok: false, problems: journal.problems }
    : { ok: true, xml: writeXml(element("VANSEnvelope", children), VANS_ENVELOPE) };
}
