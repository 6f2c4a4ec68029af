import { fromBase64 } from "./base64.ts";

/** The types of files that MedCom lets a message bring (reliable messaging, rule 8). */
export const FILE_TYPES = ["application/pdf", "image/png", "image/jpeg", "image/gif"] as const;

/** One of them. */
export type FileType = (typeof FILE_TYPES)[number];

/** What a file is by its first bytes, whatever it is called; undefined for what MedCom allows nobody to bring, and for what is too short to be anything. */
export function fileType(base64: string): FileType | undefined {
  const bytes = fromBase64(base64.slice(0, 32));
  if (bytes === undefined) return undefined;
  const head = bytes.toHex();
  return BEGINNINGS.find(([, beginning]) => beginning.test(head))?.[0];
}

/** The first bytes, two signs each. */
const BEGINNINGS: readonly (readonly [FileType, RegExp])[] = [
  // %PDF-1.7
  ["application/pdf", /^255044462d3[12]2e3\d/],
  // The signature, and the first piece, IHDR, which says how large the picture is.
  ["image/png", /^89504e470d0a1a0a0000000d49484452/],
  ["image/jpeg", /^ffd8ff[c-f]/],
  // GIF87a, GIF89a
  ["image/gif", /^474946383[79]61/],
];
