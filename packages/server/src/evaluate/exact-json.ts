import { type ItemsRead, type JsonFault, readStrictItems, type StrictJson } from "@foelgeskab/medcom/strict-json";

/** A JSON number with its source text, since reading `0.1000000000000000055` as a binary number would change it. */
export class JsonNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** JSON whose numbers are exact. */
export type ExactJson = StrictJson<JsonNumber>;

/** Reads one item or a list of items strictly, keeps every digit of their numbers, and hands over each as soon as it is read. */
export function readExactItems(text: string, take: (item: ExactJson) => boolean): ItemsRead | JsonFault {
  return readStrictItems(text, (source) => new JsonNumber(source), take);
}
