import { buildEmessage, CORRESPONDENCE_2006, LETTERS_2005 } from "@foelgeskab/medcom/emessage";
import type { Letter } from "@foelgeskab/medcom/letters";
import { danishMoment } from "./danish-moment.ts";
import { letterNumber, type Random } from "./letter-number.ts";

/** A letter in its envelope, as XML text. */
export interface FinishedMessage {
  readonly envelopeId: string;
  readonly body: string;
}

/** Puts a letter in an envelope that asks for a receipt. Throws when the letter cannot be written: our texts are made to fit, so that is a bug or a faulty register number. */
export function finishedMessage(letter: Letter, now: Temporal.Instant, random: Random): FinishedMessage {
  const envelopeId = letterNumber(random);
  const built = buildEmessage({
    namespace: letter.kind === "correspondence-letter" ? CORRESPONDENCE_2006 : LETTERS_2005,
    envelope: { sent: danishMoment(now), identifier: envelopeId, acknowledgement: "pluspositivkvitt" },
    letters: [letter],
  });
  if (!built.ok) throw new Error(`a letter cannot be written: ${built.problems.map(({ why }) => why.en).join(" ")}`);
  return { envelopeId, body: built.xml };
}
