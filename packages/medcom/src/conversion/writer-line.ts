import type { Writer } from "./correspondence.ts";

/*
 * XDIS91 has no place for who wrote a section, CareCommunication demands it: it stands in words, in the section's heading, and is read back from there.
 */

const LINE = /^(.{1,120}), (.{1,120}), tlf\. ([^,]{1,40}), (\d{2})\.(\d{2})\.(\d{4}) kl\. (\d{2}):(\d{2})$/;

/** As `Karen Lund, overlæge, tlf. 78450000, 06.08.2026 kl. 09:12`. */
export function writerLine({ name, role, phone, written }: Writer): string {
  const [year, month, day] = written.toPlainDate().toString().split("-");
  return `${name}, ${role}, tlf. ${phone}, ${day}.${month}.${year} kl. ${written.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

/** The writer that a heading tells; undefined for any other heading. */
export function writerOf(heading: string): Writer | undefined {
  const found = LINE.exec(heading);
  if (found === null) return undefined;
  const [, name = "", role = "", phone = "", day, month, year, hour, minute] = found;
  try {
    return { name, role, phone, written: Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}`) };
  } catch {
    return undefined; // a day that is none: not our line
  }
}
