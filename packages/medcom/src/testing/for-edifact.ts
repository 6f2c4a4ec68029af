import { textOf, textSegments } from "../edifact/formatted-segments.ts";
import type { OutgoingMessage } from "../emessage.ts";
import { type FormattedText, formattedText } from "../formatted-text.ts";
import { newJournal } from "../wire.ts";
import { element } from "../write-xml.ts";

/** Signs that mean something in EDIFACT stand in for ones that OIOXML has and UNOC has not. */
const SIGNS: Readonly<Record<string, string>> = {
  "<": "+",
  ">": ":",
  "&": "?",
  "]": "\\",
  "≥": "'",
  "\n": " ",
  "\r": " ",
  "\t": " ",
};

/** A generated message as EDIFACT can say it: its own signs, no longer addresses, and texts as its lines give them back. */
export function forEdifact(message: OutgoingMessage): OutgoingMessage {
  const letters = message.letters.slice(0, 1).map((letter) => fitted(letter));
  const sent = { kind: "local", date: Temporal.PlainDate.from("2026-03-02"), time: Temporal.PlainTime.from("15:10") };
  const asked = letters.some((letter) => (letter as { kind: string }).kind.endsWith("receipt"))
    ? "minuspositivkvitt"
    : undefined;
  const envelope: unknown = { ...(fitted(message.envelope) as object), sent, ...(asked && { acknowledgement: asked }) };
  // The same keys, each with a value of its kind.
  return { namespace: message.namespace, envelope, letters } as OutgoingMessage;
}

function fitted(value: unknown, key = ""): unknown {
  if (typeof value === "string") return fittedWords(value, key);
  if (Array.isArray(value))
    return key === "texts" ? value.map(oneLine) : isText(value, key) ? fittedText(value) : fittedList(value, key);
  if (
    value === null ||
    typeof value !== "object" ||
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.PlainTime
  )
    return value;
  return whole(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fitted(each, name)])));
}

function fittedWords(said: string, key: string): string {
  const words = said
    .replace(/[<>&\]≥\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\P{Script=Latin}/gu, (sign) => ((sign.codePointAt(0) ?? 0) < 0x100 ? sign : "x"));
  return key === "url" ? words.slice(0, 250) : words;
}

const TEXTS = [
  "text",
  "supplementary",
  "reason",
  "cave",
  "history",
  "examination",
  "medicine",
  "comments",
  "completeName",
];

function isText(value: readonly unknown[], key: string): value is FormattedText {
  return TEXTS.includes(key) && value.every((part) => part !== null && typeof part === "object" && "kind" in part);
}

function fittedText(text: FormattedText): FormattedText {
  const plain = JSON.parse(JSON.stringify(text), (key, each) =>
    typeof each === "string" ? fittedWords(each, key) : each,
  );
  const inside = (nodes: ReturnType<typeof textOf>) => formattedText.read(element("Text", nodes), newJournal());
  const first = inside(textOf(textSegments("NC", formattedText.write(plain, newJournal()))));
  return first.length === 0 ? [{ kind: "words", words: "x" }] : first;
}

/** Texts of which one segment is one text. */
function oneLine(text: unknown): unknown {
  return { ...(text as object), text: [{ kind: "words", words: "a:b+c" }, { kind: "break" }] };
}

function fittedList(value: readonly unknown[], key: string): unknown {
  return key === "visitations" ? value.map((each) => fitted(oneLine(each))) : value.map((each) => fitted(each));
}

/** Without what has no place in EDIFACT; a sample without result has no value. */
function whole({ group: _group, order: _order, consent: _consent, ...kept }: Record<string, unknown>): unknown {
  return kept["status"] === "proeve_modtaget" ? { ...kept, value: "*****" } : kept;
}
