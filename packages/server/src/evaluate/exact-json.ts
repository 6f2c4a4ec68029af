import { type JsonFault, parseStrictJson, type StrictJson } from "../strict-json/strict-json.ts";

/** A JSON number with its source text, since reading `0.1000000000000000055` as a binary number would change it. */
export class JsonNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** JSON whose numbers are exact. */
export type ExactJson = StrictJson<JsonNumber>;

/** Reads JSON strictly and keeps every digit of its numbers. */
export function parseExactJson(text: string): { json: ExactJson } | JsonFault {
  return parseStrictJson(text, (source) => new JsonNumber(source));
}
