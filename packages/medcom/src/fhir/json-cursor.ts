/** A finger in a JSON text that is known to be well-formed: it goes to a key, to an item, and steps over what lies between. */
export class JsonCursor {
  /** Index of the first character of the value that the finger is at. */
  at: number;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.at = this.#afterBlanks(0);
  }

  /** Goes to the first value of the object here whose key is wanted; false, and unmoved, where there is none. */
  enterKey(isWanted: (key: string) => boolean): boolean {
    if (this.#text[this.at] !== "{") return false;
    let from = this.#afterBlanks(this.at + 1);
    while (this.#text[from] === '"') {
      const end = this.#afterString(from);
      const value = this.#afterBlanks(this.#afterBlanks(end) + 1);
      if (isWanted(this.#text.slice(from + 1, end - 1))) {
        this.at = value;
        return true;
      }
      from = this.#afterComma(this.#afterValue(value));
    }
    return false;
  }

  /** Goes to an item of the list here; what is no list is its own first item. False, and unmoved, where there is none. */
  enterItem(index: number): boolean {
    if (this.#text[this.at] !== "[") return index === 0;
    let from = this.#afterBlanks(this.at + 1);
    for (let passed = 0; this.#text[from] !== "]"; passed += 1) {
      if (passed === index) {
        this.at = from;
        return true;
      }
      from = this.#afterComma(this.#afterValue(from));
      if (from >= this.#text.length) return false;
    }
    return false;
  }

  #afterValue(from: number): number {
    const first = this.#text[from];
    if (first === '"') return this.#afterString(from);
    if (first !== "{" && first !== "[") return this.#afterWord(from);
    let depth = 0;
    for (let at = from; at < this.#text.length; at += 1) {
      const sign = this.#text[at];
      if (sign === '"') at = this.#afterString(at) - 1;
      else if (sign === "{" || sign === "[") depth += 1;
      else if ((sign === "}" || sign === "]") && --depth === 0) return at + 1;
    }
    return this.#text.length;
  }

  #afterString(from: number): number {
    let at = this.#text.indexOf('"', from + 1);
    while (at !== -1 && this.#isEscaped(at)) at = this.#text.indexOf('"', at + 1);
    return at === -1 ? this.#text.length : at + 1;
  }

  #isEscaped(at: number): boolean {
    let backslashes = 0;
    while (this.#text[at - 1 - backslashes] === "\\") backslashes += 1;
    return backslashes % 2 === 1;
  }

  #afterWord(from: number): number {
    const end = /[,\]}\s]/g;
    end.lastIndex = from;
    return end.exec(this.#text)?.index ?? this.#text.length;
  }

  #afterComma(from: number): number {
    const at = this.#afterBlanks(from);
    return this.#text[at] === "," ? this.#afterBlanks(at + 1) : at;
  }

  #afterBlanks(from: number): number {
    let at = from;
    while (at < this.#text.length && /[\s\uFEFF]/.test(this.#text[at] ?? "")) at += 1;
    return at;
  }
}
