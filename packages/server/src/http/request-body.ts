import { type JsonRefusal, parseStrictJson } from "@foelgeskab/medcom/strict-json";

/** Why a request's body is refused before anybody looks at its fields. */
export type BadBody = JsonRefusal | "not-utf8" | "not-an-object";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a request's body: one JSON object that can be understood in one way only. */
export function parseBody(bytes: Uint8Array): { value: object } | { bad: BadBody } {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { bad: "not-utf8" };
  }
  const read = parseStrictJson(text, Number);
  if ("refusal" in read) return { bad: read.refusal };
  const { json } = read;
  if (typeof json !== "object" || json === null || Array.isArray(json)) return { bad: "not-an-object" };
  return { value: json };
}
