/** A stretch of folded text: from its first character to behind its last. */
export interface Span {
  at: number;
  end: number;
}

/** The text right before a place, at most so many signs of it. */
export function textBefore(text: string, at: number, most: number): string {
  return text.slice(Math.max(0, at - most), at);
}

/** The text right behind a place, at most so many signs of it. */
export function textBehind(text: string, at: number, most: number): string {
  return text.slice(at, at + most);
}

/** One way to write something: where it is found, and what it means; undefined where it only looks like it. */
export interface Grammar<Meaning> {
  /** Global. */
  pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>, words: string): Meaning | undefined;
}

/** Every match of a global pattern; `matchAll` would copy the pattern each time, which is most of its cost. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/** Everything in the text that one of the grammars reads, in the order of the text; of two that overlap, the one that begins first, and of these the longer. */
export function readAll<Meaning>(text: string, grammars: readonly Grammar<Meaning>[]): (Span & { meaning: Meaning })[] {
  const found: (Span & { meaning: Meaning })[] = [];
  for (const { pattern, read } of grammars)
    for (const match of matchesIn(text, pattern)) {
      const meaning = read(match.groups ?? {}, match[0]);
      if (meaning !== undefined) found.push({ at: match.index, end: match.index + match[0].length, meaning });
    }
  return found.length > 1 ? withoutOverlaps(found) : found;
}

/** Spans in the order of the text; of two that overlap, the one that begins first, and of these the longer. */
export function withoutOverlaps<Found extends Span>(found: readonly Found[]): Found[] {
  let end = -1;
  return found
    .toSorted((one, other) => one.at - other.at || other.end - one.end)
    .filter((each) => {
      if (each.at < end) return false;
      end = each.end;
      return true;
    });
}
