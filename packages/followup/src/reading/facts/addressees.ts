import type { Span } from "../span.ts";
import { partOf } from "../surely.ts";

/** To whom the patient is sent back, in folded text. */
export interface FoundAddressee extends Span {
  /** "os", "hertil": the sender. */
  sender: boolean;
}

const SENDER = /(?<![a-z])(?:til os|retur til os|hertil|hos os|til afsnittet|genhenvis[a-z]*)(?![a-z])/g;
const DEPARTMENT =
  /(?<![a-z])(?:til|stiles til) (?<name>(?:[a-z-]+ ){0,3}(?:[a-z-]*(?:afdeling|afdelingen|klinik|klinikken|ambulatorium|ambulatoriet|centret|center|terapien)(?![a-z])|afd\.|amb\.)(?: [a-z](?![a-z]))?)/g;

/** Those to whom a sentence sends the patient back. */
export function addresseesIn(text: string): FoundAddressee[] {
  const departments = [...text.matchAll(DEPARTMENT)].map((found) => {
    const name = partOf(found, "name");
    const at = found.index + found[0].length - name.length;
    return { at, end: at + name.length, sender: /^(?:vores |(?:afdelingen|ambulatoriet|klinikken)$)/.test(name) };
  });
  if (departments.length > 0) return departments;
  return [...text.matchAll(SENDER)]
    .slice(0, 1)
    .map((found) => ({ at: found.index, end: found.index + found[0].length, sender: true }));
}
