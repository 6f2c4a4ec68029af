import { encodeSingleBytes } from "../encode.ts";
import type { Segment } from "./segment.ts";

/** The bytes of an interchange in UNOC, a segment a line, with MedCom's separators said first; undefined when a sign has no byte there. */
export function writeSegments(segments: readonly Segment[]): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  for (const part of partsOf(segments)) {
    const bytes = typeof part === "string" ? encodeSingleBytes(part) : part;
    if (bytes === undefined) return undefined;
    parts.push(bytes);
  }
  return joined(parts);
}

/** Text and objects in turn. An object stands straight after its UNO and straight before its UNP. */
function partsOf(segments: readonly Segment[]): readonly (string | Uint8Array)[] {
  const parts: (string | Uint8Array)[] = [];
  let text = "UNA:+.? '\n";
  for (const { tag, elements, object } of segments) {
    text += `${withoutEmptyEnd([tag, ...elements.map(elementText)]).join("+")}'`;
    if (object === undefined) text += "\n";
    else {
      parts.push(text, object);
      text = "";
    }
  }
  return [...parts, text];
}

function elementText(components: readonly string[]): string {
  return withoutEmptyEnd(components.map((said) => said.replace(/[?:+']/g, "?$&"))).join(":");
}

function withoutEmptyEnd(parts: readonly string[]): readonly string[] {
  return parts.slice(0, parts.findLastIndex((part) => part !== "") + 1);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
