/** JSON whose numbers are `Num`. No object has a key that could reach a prototype. */
export type StrictJson<Num> = null | boolean | string | Num | StrictJson<Num>[] | { [key: string]: StrictJson<Num> };

/** Why a text is refused as JSON: but for the first, each has been used to make two readers read two things, or to bring one down (safety, rows 36 to 42). */
export type JsonRefusal =
  | "not-json"
  | "too-deep"
  | "too-many"
  | "duplicate-key"
  | "forbidden-key"
  | "unpaired-surrogate"
  | "nul-character";

/** Why a text is no JSON that we accept, and where; lines and columns count from 1. */
export interface JsonFault {
  refusal: JsonRefusal;
  fault: string;
  line: number;
  column: number;
}

/** No message of ours is nested deeper; a file that is wants to exhaust the stack. */
const MOST_LEVELS = 64;
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

class Fault extends Error {
  readonly refusal: JsonRefusal;
  constructor(refusal: JsonRefusal, fault: string) {
    super(fault);
    this.refusal = refusal;
  }
}

/**
 * Reads JSON as RFC 8259 has it, where it can be understood in one way only. `number` makes a value of a number's source text. `mostValues` is
 * how many values the document may have, the small ones included: millions of empty objects take gigabytes.
 */
export function parseStrictJson<Num>(
  text: string,
  number: (source: string) => Num,
  mostValues = Number.POSITIVE_INFINITY,
): { json: StrictJson<Num> } | JsonFault {
  const reader = new Reader(text, number, mostValues);
  return orFault(text, reader, () => ({ json: reader.document() }));
}

/** How a document of one item or of a list of items ended: read to its end, or left where `take` said that it was enough. */
export interface ItemsRead {
  list: boolean;
  whole: boolean;
}

/** Reads a document that is one item or a list of them, and hands each over as soon as it is read, so that a long list is never held as a whole. `take` says whether to go on. */
export function readStrictItems<Num>(
  text: string,
  number: (source: string) => Num,
  take: (item: StrictJson<Num>) => boolean,
): ItemsRead | JsonFault {
  const reader = new Reader(text, number);
  return orFault(text, reader, () => reader.items(take));
}

function orFault<Read>(text: string, reader: { at: number }, read: () => Read): Read | JsonFault {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const before = text.slice(0, reader.at);
    const [line, column] = [before.split("\n").length, reader.at - before.lastIndexOf("\n")];
    return { refusal: error.refusal, fault: error.message, line, column };
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// A stretch of a string: anything but quotes, backslashes and control characters, or an escape. A group repeated without end would overflow the stack.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON forbids in a string
const STRETCH = /[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*){0,1000}/y;
const BLANK = " ".charCodeAt(0);
const BLANKS = /[ \t\n\r]*/y;

class Reader<Num> {
  at = 0;
  readonly #text: string;
  readonly #number: (source: string) => Num;
  #valuesLeft: number;
  constructor(text: string, number: (source: string) => Num, mostValues = Number.POSITIVE_INFINITY) {
    this.#text = text.startsWith("\ufeff") ? ` ${text.slice(1)}` : text;
    this.#number = number;
    this.#valuesLeft = mostValues;
  }

  document(): StrictJson<Num> {
    const json = this.#value(1);
    this.#end();
    return json;
  }

  items(take: (item: StrictJson<Num>) => boolean): ItemsRead {
    this.#blanks();
    const list = this.#text[this.at] === "[";
    const whole = list ? this.#elements(1, take) : take(this.#value(1));
    if (whole) this.#end();
    return { list, whole };
  }

  #end(): void {
    this.#blanks();
    if (this.at < this.#text.length) this.#fault("something follows after the end of the document");
  }

  /** `level` is that of an object or array that begins here; the outermost is on level 1. */
  #value(level: number): StrictJson<Num> {
    this.#valuesLeft -= 1;
    if (this.#valuesLeft < 0) throw new Fault("too-many", "it has too many values");
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
        return this.#number(this.#match(NUMBER, "a value"));
    }
  }

  #object(level: number): StrictJson<Num> {
    const object: { [key: string]: StrictJson<Num> } = {};
    this.#enter(level);
    if (this.#takes("}")) return object;
    do {
      const key = this.#newKey(object);
      this.#expect(":");
      object[key] = this.#value(level + 1);
    } while (this.#takes(","));
    this.#expect("}");
    return object;
  }

  #array(level: number): StrictJson<Num> {
    const array: StrictJson<Num>[] = [];
    this.#elements(level, (element) => array.push(element) > 0);
    return array;
  }

  /** False where `take` has had enough. */
  #elements(level: number, take: (element: StrictJson<Num>) => boolean): boolean {
    this.#enter(level);
    if (this.#takes("]")) return true;
    do if (!take(this.#value(level + 1))) return false;
    while (this.#takes(","));
    this.#expect("]");
    return true;
  }

  #enter(level: number): void {
    if (level > MOST_LEVELS) throw new Fault("too-deep", `it is nested deeper than ${MOST_LEVELS} levels`);
    this.at++;
  }

  #newKey(object: object): string {
    this.#blanks();
    const start = this.at;
    const key = this.#string();
    if (FORBIDDEN_KEYS.has(key)) this.#refuse(start, "forbidden-key", `the key "${key}" is not allowed`);
    if (Object.hasOwn(object, key)) this.#refuse(start, "duplicate-key", `the key "${key}" stands twice in one object`);
    return key;
  }

  #string(): string {
    const start = this.at;
    const quoted = this.#quoted();
    // nothing but one JSON string has come through
    const string = quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
    if (!string.isWellFormed()) this.#refuse(start, "unpaired-surrogate", "the string has half a character");
    if (string.includes("\0")) this.#refuse(start, "nul-character", "the string has a NUL character");
    return string;
  }

  /** A string with its quotes, stretch by stretch up to the closing one. */
  #quoted(): string {
    const start = this.at;
    let [end, from] = [start + 1, start];
    while (this.#text[start] === '"' && this.#text[end] !== '"' && end > from) {
      STRETCH.lastIndex = from = end;
      STRETCH.test(this.#text);
      end = STRETCH.lastIndex;
    }
    if (this.#text[start] !== '"' || this.#text[end] !== '"') this.#fault("a string in double quotes is expected here");
    this.at = end + 1;
    return this.#text.slice(start, this.at);
  }

  #word<Word>(word: string, value: Word): Word {
    if (!this.#text.startsWith(word, this.at)) this.#fault("a value is expected here");
    this.at += word.length;
    return value;
  }

  #match(expression: RegExp, what: string): string {
    expression.lastIndex = this.at;
    const found = expression.exec(this.#text)?.[0] ?? "";
    if (found === "") this.#fault(`${what} is expected here`);
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
    if (!this.#takes(sign)) this.#fault(`"${sign}" is expected here`);
  }

  #blanks(): void {
    if (this.#text.charCodeAt(this.at) > BLANK) return;
    BLANKS.lastIndex = this.at;
    this.at += BLANKS.exec(this.#text)?.[0].length ?? 0;
  }

  #fault(fault: string): never {
    throw new Fault("not-json", fault);
  }

  #refuse(place: number, refusal: JsonRefusal, fault: string): never {
    this.at = place;
    throw new Fault(refusal, fault);
  }
}
