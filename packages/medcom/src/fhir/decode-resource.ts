import { decodeDeclared } from "../decode.ts";
import { doublyEncoded } from "../encoding.ts";
import { type Unreadable, unreadable } from "../unreadable.ts";
import { MOST_CHARACTERS, TOO_LARGE } from "./limits.ts";
import { type ReadResource, readResource } from "./read-resource.ts";
import type { TypeTable } from "./type-table.ts";

/** A resource out of bytes, with the text it was read from: for whoever asks on which line something stands. */
export interface DecodedResource extends ReadResource {
  readonly text: string;
}

/** Reads a resource from bytes. A message of more than 50 MB, in another encoding than it says, or encoded twice is refused. */
export function decodeResource(bytes: Uint8Array, table: TypeTable): DecodedResource | Unreadable {
  if (bytes.length > MOST_CHARACTERS) return unreadable(TOO_LARGE);
  const decoded = decodeDeclared(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const garbled = doublyEncoded(text);
  if (garbled !== undefined) return garbled;
  const read = readResource(text, table);
  return read.ok ? { ...read, text } : read;
}
