import type { Envelope } from "./emessage.ts";
import type { LocalMoment } from "./moment.ts";

/**
 * A message of our own writing (OIOXML) as it is sent once more: with a new envelope number and time, and every other byte as it was (MedCom KR7.S).
 * Throws where the text has no envelope: then it is none of ours.
 */
export function inNewEnvelope(
  xml: string,
  { identifier, sent }: Pick<Envelope, "identifier"> & { readonly sent: LocalMoment },
): string {
  const parts = /^([\s\S]*?<Envelope>)([\s\S]*?)(<\/Envelope>[\s\S]*)$/.exec(xml);
  if (parts === null) throw new Error("a message of ours has an envelope");
  const [, before = "", envelope = "", after = ""] = parts;
  const time = sent.time?.toString({ smallestUnit: "minute" }) ?? "00:00";
  return (
    before +
    envelope
      .replace(/(?<=<Date>)[^<]*/, sent.date.toString())
      .replace(/(?<=<Time>)[^<]*/, time)
      .replace(/(?<=<Identifier>)[^<]*/, identifier) +
    after
  );
}
