import type { Said } from "./unreadable.ts";
import { type Field, maybe, note, one, record, type Shape, text } from "./wire.ts";

/** What a letter points to beside its text (MedCom Reference). */
export interface Reference {
  readonly description: string;
  /** Absent in a letter that names none; such a reference is read but never written. */
  readonly target?: ReferenceTarget;
}

/** A web address, an attachment that travels as a letter of its own (XBIN01), or an entry in the SUP register. */
export type ReferenceTarget =
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "attachment"; readonly attachment: Attachment }
  | { readonly kind: "sup" };

/** What identifies an attachment; `size` is in bytes, as digits. */
export interface Attachment {
  readonly identifier: string;
  readonly code: string;
  readonly extension: string;
  readonly size: string;
}

const url = maybe("URL", text(350));
const sup = maybe("SUP", text(4));
/** The fields of what identifies an attachment. */
export const attachmentShape: Shape<Attachment> = {
  identifier: one("ObjectIdentifier", text(36)),
  code: one("ObjectCode", text(20)),
  extension: one("ObjectExtensionCode", text(4)),
  size: one("OriginalObjectSize", text(12)),
};
const attachment = maybe("BIN", record<Attachment>(attachmentShape));

const target: Field<ReferenceTarget | undefined> = {
  names: ["URL", "SUP", "BIN"],
  read: (parent, journal) => {
    const address = url.read(parent, journal);
    if (address !== undefined) return { kind: "url", url: address };
    const object = attachment.read(parent, journal);
    if (object !== undefined) return { kind: "attachment", attachment: object };
    return sup.read(parent, journal) === "true" ? { kind: "sup" } : undefined;
  },
  write: (value, journal) => {
    switch (value?.kind) {
      case "url":
        return url.write(value.url, journal);
      case "attachment":
        return attachment.write(value.attachment, journal);
      case "sup":
        return sup.write("true", journal);
      case undefined:
        note(journal, NO_TARGET);
        return [];
      default:
        return value satisfies never;
    }
  },
};

/** A reference. */
export const reference = record<Reference>({ description: one("RefDescription", text(70)), target });

const NO_TARGET = (path: string): Said => ({
  da: `${path} henviser ikke til noget.`,
  en: `${path} refers to nothing.`,
});
