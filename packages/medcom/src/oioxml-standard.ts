import { firstBytes } from "./decode.ts";
import { buildEmessage, type Emessage, readEmessageBytes } from "./emessage.ts";
import { encodeUtf8 } from "./encode.ts";
import type { WritingSwitches } from "./letter-form.ts";
import type { MessageStandard, RewrittenMessage } from "./message-standard.ts";
import { summaryOf } from "./message-summary.ts";
import { writable } from "./writable-letters.ts";

/** MedCom's OIOXML messages (Emessage): any XML that no other standard claims. */
export const oioxmlStandard: MessageStandard = {
  standard: "oioxml",
  sniffs: (bytes) => /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*</.test(withoutZeros(bytes)),
  read: (bytes) => {
    const message = readEmessageBytes(bytes);
    if (!message.ok) return message;
    const { envelope, letters, notUnderstood = [] } = message;
    return summaryOf({
      standard: "oioxml",
      prefix: "X",
      envelope,
      letters,
      notUnderstood,
      rewrite: (switches) => rewrite(message, switches),
    });
  },
};

/** UTF-16 has a zero beside each of the first characters. */
function withoutZeros(bytes: Uint8Array): string {
  return firstBytes(bytes, 400).replaceAll("\0", "");
}

function rewrite(message: Emessage, switches?: WritingSwitches): RewrittenMessage {
  const { letters, leftOut, problems } = writable(message);
  if (problems.length > 0) return { ok: false, problems };
  const built = buildEmessage({ namespace: message.namespace, envelope: message.envelope, letters }, switches);
  return built.ok ? { ok: true, bytes: encodeUtf8(built.xml), leftOut } : built;
}
