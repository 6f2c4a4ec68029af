import { firstBytes } from "./decode.ts";
import { buildInterchange } from "./edifact/build-interchange.ts";
import { type Interchange, readInterchange } from "./edifact/read-interchange.ts";
import type { WritingSwitches } from "./letter-form.ts";
import type { MessageStandard, RewrittenMessage } from "./message-standard.ts";
import { summaryOf } from "./message-summary.ts";
import { writable } from "./writable-letters.ts";

/** MedCom's EDIFACT messages. */
export const edifactStandard: MessageStandard = {
  standard: "edifact",
  sniffs: (bytes) => /^(?:\u00EF\u00BB\u00BF)?\s*(?:UNA|UNB\+)/.test(firstBytes(bytes, 400)),
  read: (bytes) => {
    const message = readInterchange(bytes);
    if (!message.ok) return message;
    const { envelope, letters, notUnderstood = [] } = message;
    return summaryOf({
      standard: "edifact",
      prefix: "",
      envelope,
      letters,
      notUnderstood,
      rewrite: (switches) => rewrite(message, switches),
    });
  },
};

function rewrite(message: Interchange, switches?: WritingSwitches): RewrittenMessage {
  const { letters, leftOut, problems } = writable(message);
  if (problems.length > 0) return { ok: false, problems };
  const built = buildInterchange({ envelope: message.envelope, letters }, switches);
  return built.ok ? { ok: true, bytes: built.bytes, leftOut } : built;
}
