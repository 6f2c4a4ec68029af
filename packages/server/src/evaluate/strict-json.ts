/** A JSON number with its source text, since reading `0.1000000000000000055` as a binary number would change it. */
export class JsonNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** JSON whose numbers are exact. No object has the key `__proto__`, so none can reach a prototype. */
export type StrictJson = null | boolean | string | JsonNumber | StrictJson[] | { [key: string]: StrictJson };

/** Why a text is no JSON that we accept, and where. */
export interface JsonFault {
  fault: string;
  line: number;
  column: number;
}

/** No message of ours is nested deeper; a file that is wants to exhaust the stack. */
const MOST_LEVELS = 64;

class Fault extends Error {}

/** Reads JSON as RFC 8259 has it. A key that stands twice, `__proto__`, and more than 64 levels are refused. */
export function parseStrictJson(text: string): { json: StrictJson } | JsonFault {
  const reader = new Reader(text);
  try {
    return { json: reader.document() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const before = text.slice(0, reader.at);
    return { fault: error.message, line: before.split("\n").length, column: reader.at - before.lastIndexOf("\n") };
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// A string up to its closing quote: anything but quotes, backslashes and control characters, or an escape.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON forbids in a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const BLANKS = /[ \t\n\r]*/y;

class Reader {
  at = 0;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text.startsWith("\ufeff") ? ` ${text.slice(1)}` : text;
  }

  document(): StrictJson {
    const json = this.#value(0);
    this.#blanks();
    if (this.at < this.#text.length) throw new Fault("something follows after the end of the document");
    return json;
  }

  #value(level: number): StrictJson {
    if (level > MOST_LEVELS) throw new Fault(`it is nested deeper than ${MOST_LEVELS} levels`);
    this.#blanks();
    switch (this.#text.charAt(this.at)) {
      case "{":
        return this.#object(level);
      case "[":
        return this.#array(level);
      case '"':
        return this.#string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      default:
        return new JsonNumber(this.#match(NUMBER, "a value"));
    }
  }

  #object(level: number): StrictJson {
    const object: { [key: string]: StrictJson } = {};
    this.at++;
    if (this.#takes("}")) return object;
    do {
      this.#blanks();
      const start = this.at;
      const key = this.#string();
      if (key === "__proto__") this.#faultAt(start, 'the key "__proto__" is not allowed');
      if (Object.hasOwn(object, key)) this.#faultAt(start, `the key "${key}" stands twice in one object`);
      this.#expect(":");
      object[key] = this.#value(level + 1);
    } while (this.#takes(","));
    this.#expect("}");
    return object;
  }

  #array(level: number): StrictJson {
    const array: StrictJson[] = [];
    this.at++;
    if (this.#takes("]")) return array;
    do array.push(this.#value(level + 1));
    while (this.#takes(","));
    this.#expect("]");
    return array;
  }

  #string(): string {
    const quoted = this.#match(STRING, "a string in double quotes");
    if (!quoted.includes("\\")) return quoted.slice(1, -1);
    return String(JSON.parse(quoted)); // the expression above admits nothing but one JSON string
  }

  #word<Word>(word: string, value: Word): Word {
    if (!this.#text.startsWith(word, this.at)) throw new Fault("a value is expected here");
    this.at += word.length;
    return value;
  }

  #match(expression: RegExp, what: string): string {
    expression.lastIndex = this.at;
    const found = expression.exec(this.#text)?.[0];
    if (found === undefined || found === "") throw new Fault(`${what} is expected here`);
    this.at += found.length;
    return found;
  }

  #takes(sign: string): boolean {
    this.#blanks();
    if (this.#text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) throw new Fault(`"${sign}" is expected here`);
  }

  #blanks(): void {
    BLANKS.lastIndex = this.at;
    this.at += BLANKS.exec(this.#text)?.[0].length ?? 0;
  }

  #faultAt(place: number, fault: string): never {
    this.at = place;
    throw new Fault(fault);
  }
}
