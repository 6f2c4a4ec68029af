/** Why a text is refused as JSON, beyond being none: each of these has been used to make two readers read two things. */
export type BadJson =
  | "not-utf8"
  | "not-json"
  | "not-an-object"
  | "too-deep"
  | "duplicate-key"
  | "forbidden-key"
  | "unpaired-surrogate"
  | "nul-character";

const maxDepth = 64;
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a request's body: one JSON object that can be understood in one way only. */
export function parseStrictJson(bytes: Uint8Array): { value: object } | { bad: BadJson } {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { bad: "not-utf8" };
  }
  if (depthOf(text) > maxDepth) return { bad: "too-deep" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { bad: "not-json" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { bad: "not-an-object" };
  const bad = firstBadString(text);
  return bad === undefined ? { value } : { bad };
}

/** How deep brackets nest outside strings. By hand, since the text may be no JSON yet and a pattern could be made to take forever. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') inString = !inString;
    else if (inString && character === "\\") at += 1;
    else if (!inString && (character === "{" || character === "[")) depth += 1;
    else if (!inString && (character === "}" || character === "]")) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const stringOrBracket = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[{\]}]/gs;

/** Walks a text that is known to be JSON. One set of keys per open object; an array's place on the stack is not used. */
function firstBadString(text: string): BadJson | undefined {
  const open: Set<string>[] = [];
  for (const [token, colon] of text.matchAll(stringOrBracket)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else {
      const bad = badString(token, colon === undefined ? undefined : open.at(-1));
      if (bad !== undefined) return bad;
    }
  }
  return undefined;
}

function badString(token: string, keys: Set<string> | undefined): BadJson | undefined {
  const decoded: string = JSON.parse(token.slice(0, token.lastIndexOf('"') + 1));
  if (!decoded.isWellFormed()) return "unpaired-surrogate";
  if (decoded.includes("\0")) return "nul-character";
  if (keys === undefined) return undefined;
  if (forbiddenKeys.has(decoded)) return "forbidden-key";
  if (keys.has(decoded)) return "duplicate-key";
  keys.add(decoded);
  return undefined;
}
