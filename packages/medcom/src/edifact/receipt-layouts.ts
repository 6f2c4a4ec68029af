import { refuseCode } from "./codes.ts";
import { type OpenGroup, type Part, type Slot, segment } from "./layout.ts";
import type { LetterLayout } from "./letter-layout.ts";
import type { Target } from "./letter-tree.ts";
import type { Segment } from "./segment.ts";
import { at, noise } from "./slots.ts";
import { codedText } from "./text-parts.ts";

/** What the receiver did: 4 refused, 7 took it. */
type Action = "4" | "7";

/** The kind of message that a version is of, by its letter: the receipt names both. */
const MESSAGES: Readonly<Record<string, string>> = {
  D: "MEDDIS",
  H: "MEDREF",
  R: "MEDRPT",
  Q: "MEDREQ",
  B: "MEDBIN",
  C: "CONTRL",
};

function messageOf(version: string): string {
  return (version.startsWith("X") ? "X" : "") + (MESSAGES[version.replace(/^X/, "").charAt(0)] ?? "Ukendt");
}

/** The version of the answered letter, behind what follows from it. */
const originalVersion: Slot = {
  width: 5,
  read: ([message = "", directory = "", release = "", agency = "", version = ""], to, found) => {
    if (version !== "") to.put("OriginalVersionCode", version, found);
    const plain = ["", "D"].includes(directory) && ["", "93A"].includes(release) && ["", "UN", "ZZ"].includes(agency);
    return plain && ["", messageOf(version)].includes(message);
  },
  write: (from) => {
    const version = from.take("OriginalVersionCode");
    return version === undefined ? undefined : [messageOf(version), "D", "93A", "UN", version];
  },
};

const refused = codedText("RefuseCode", "RefuseText", refuseCode);
const nothingMore: Part = { read: () => {}, write: () => ({ segments: [], says: false }) };

/** The message that is answered and its letters, each with the reason that follows it. */
function answered(action: Action): Part {
  const reason = action === "4" ? refused : nothingMore;
  const message = segment("UCI", [
    [at("OriginalEnvelopeIdentifier")],
    [at("OriginalSender/EANIdentifier"), noise("14", "")],
    [at("OriginalReceiver/EANIdentifier"), noise("14", "")],
    [noise(action)],
  ]);
  const letter = segment("UCM", [[at("OriginalLetterIdentifier")], [originalVersion], [noise(action)]]);
  return {
    read: (group, to) => {
      const original = to.add("OriginalEmessage");
      for (const part of partsOf(group)) {
        const isLetter = part.segments[0]?.tag === "UCM";
        const target: Target = isLetter ? original.add("OriginalLetter") : original;
        (isLetter ? letter : message).read(part, target);
        reason.read(part, target);
        group.segments = [...group.segments, ...part.segments];
      }
    },
    write: (from, count) => {
      const [original] = from.all("OriginalEmessage");
      if (original === undefined) return { segments: [], says: false };
      const own = [message, reason].flatMap((part) => part.write(original, count).segments);
      const letters = original
        .all("OriginalLetter")
        .flatMap((one) => [letter, reason].flatMap((part) => part.write(one, count).segments));
      return { segments: [...own, ...letters], says: true };
    },
  };
}

/** The segments of the message and of each letter apart; the group keeps none. */
function partsOf(group: OpenGroup): readonly OpenGroup[] {
  const parts: { readonly segments: Segment[] }[] = [];
  for (const found of group.segments) {
    if (found.tag === "UCI" || found.tag === "UCM" || parts.length === 0) parts.push({ segments: [] });
    parts.at(-1)?.segments.push(found);
  }
  group.segments = [];
  return parts.map(({ segments }) => ({ ...group, segments }));
}

function receipt(action: Action): LetterLayout {
  return { message: "CONTRL", agency: "ZZ", head: [answered(action)], groups: [] };
}

/** CTL01 and CTL02. */
export const negativeReceiptLayout = receipt("4");
/** CTL03. */
export const positiveReceiptLayout = receipt("7");
