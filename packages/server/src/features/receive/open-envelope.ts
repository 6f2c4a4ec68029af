import type { Said } from "@foelgeskab/medcom/unreadable";
import type { EndPoint, MetaInformation } from "@foelgeskab/medcom/vans-envelope";
import { type VansContent, vansStandard } from "@foelgeskab/medcom/vans-standard";

/** The envelope (VANSEnvelope) that a message came in. */
export interface OpenedEnvelope {
  readonly identifier: string;
  readonly sender: EndPoint;
  readonly receiver: EndPoint;
  /** What the network knows of the message, its number first: the same in every sending. */
  readonly meta: MetaInformation;
}

/** What is in an envelope: a message, the network's receipt, or why it cannot be opened. */
export type Opened =
  | { readonly kind: "message"; readonly envelope: OpenedEnvelope; readonly bytes: Uint8Array }
  | { readonly kind: "receipt" }
  | { readonly kind: "unreadable"; readonly why: Said };

/** Opens an envelope; undefined for bytes that are none. What it carries is not read here. */
export function openEnvelope(bytes: Uint8Array): Opened | undefined {
  if (!vansStandard.sniffs(bytes)) return undefined;
  let carried: Uint8Array | undefined;
  const read = vansStandard.read(bytes, (inner) => {
    carried = inner;
    return { ok: false, unreadable: { why: NOT_READ_YET } };
  });
  if (!read.ok) return { kind: "unreadable", why: read.unreadable.why };
  const { sender, receiver, meta } = read.content as VansContent; // what this standard's reader makes
  if (carried === undefined || meta === undefined || read.id === undefined) return { kind: "receipt" };
  return { kind: "message", envelope: { identifier: read.id, sender, receiver, meta }, bytes: carried };
}

const NOT_READ_YET: Said = { da: "Ikke læst endnu.", en: "Not read yet." };
