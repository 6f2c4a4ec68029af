import { fromBase64 } from "@foelgeskab/medcom/base64";
import type { BinaryLetter } from "@foelgeskab/medcom/binary-letter";
import { plainUuid } from "@foelgeskab/medcom/conversion/uuid-forms";
import type { CareCommunication } from "@foelgeskab/medcom/fhir/care-communication";
import { fileType } from "@foelgeskab/medcom/file-content";
import { showControls } from "@foelgeskab/medcom/write-xml";
import type { NamedFile, ReceivedFile } from "../../store/received-files.ts";
import type { KnownLetter } from "./read-message.ts";

/** A file of a message as it came: base64, and its number. */
interface WrittenFile {
  readonly identifier: string;
  readonly data: string;
}

/** The files in a letter that brings nothing else. */
export function filesIn({ objects }: BinaryLetter): readonly WrittenFile[] {
  return objects;
}

/** The files in a CareCommunication; links are none. */
export function filesOfMessage({ segments }: CareCommunication): readonly WrittenFile[] {
  return segments.flatMap((segment) =>
    segment.kind === "attachment" && segment.url === undefined
      ? [{ identifier: segment.identifier, data: segment.data ?? "" }]
      : [],
  );
}

/** Whether every file is one that MedCom lets a message bring, by its content (reliable messaging, rule 8). */
export function areTaken(files: readonly WrittenFile[]): boolean {
  return files.every(({ data }) => fileType(data) !== undefined);
}

/** The files as they are kept. */
export function receivedFiles(files: readonly WrittenFile[]): readonly ReceivedFile[] {
  return files.flatMap(({ identifier, data }) => {
    const type = fileType(data);
    return type === undefined ? [] : [{ objectId: plainUuid(identifier), type, bytes: bytesOf(data) }];
  });
}

const LONGEST_TITLE = 120;

/** The files that a letter says it brings, by their numbers. */
export function namedFiles(letter: KnownLetter): readonly NamedFile[] {
  if (!("references" in letter)) return [];
  return letter.references.flatMap(({ description, target }) =>
    target?.kind === "attachment"
      ? [
          {
            objectId: plainUuid(target.attachment.identifier),
            title: showControls(description).slice(0, LONGEST_TITLE),
          },
        ]
      : [],
  );
}

/** Without the copies of the text that Buffer makes: a file can be as large as the message. */
function bytesOf(base64: string): Buffer {
  return Buffer.from((fromBase64(base64) ?? new Uint8Array()).buffer);
}
