import type { DemoParty, DemoReceivedLetter, DemoRegion } from "@foelgeskab/country/region";
import type { DischargeLetter } from "@foelgeskab/medcom/discharge-letter";
import { buildEmessage, LETTERS_2005 } from "@foelgeskab/medcom/emessage";
import type { LocalMoment } from "@foelgeskab/medcom/moment";
import { fromLines } from "@foelgeskab/medcom/text-lines";
import type { OpenWorld } from "../cli/world.ts";
import { receiverOf, senderOf } from "../features/deliver/letter-parties.ts";
import { receiveBytes } from "../features/receive/receive-bytes.ts";

/** Lets the region's received letters come in as real messages, by the ordinary way. */
export async function receiveLetters(
  { pool, world }: Pick<OpenWorld, "pool" | "world">,
  region: DemoRegion,
): Promise<void> {
  for (const [at, letter] of region.letters.entries()) {
    const bytes = Buffer.from(messageOf(region, letter, `DEMO${at + 1}`));
    await receiveBytes(world, pool, { bytes, channel: "command" });
  }
}

function messageOf(region: DemoRegion, letter: DemoReceivedLetter, identifier: string): string {
  const signed = momentOf(letter.signedOn);
  const built = buildEmessage({
    namespace: LETTERS_2005,
    envelope: { sent: signed, identifier, acknowledgement: "minuspositivkvitt" },
    letters: [dischargeLetter(region, letter, identifier, signed)],
  });
  if (!built.ok)
    throw new Error(`a demo letter cannot be written: ${built.problems.map(({ why }) => why.en).join(" ")}`);
  return built.xml;
}

function dischargeLetter(
  { parties }: DemoRegion,
  { from, to, cpr, givenName, familyName, diagnosis, lines }: DemoReceivedLetter,
  identifier: string,
  authorised: LocalMoment,
): DischargeLetter {
  return {
    kind: "discharge-letter",
    head: { identifier, version: "XD0133L", authorised, status: "nytbrev" },
    sender: senderOf(partyOf(parties, from)),
    receiver: receiverOf(partyOf(parties, to)),
    patient: {
      identity: { kind: "civil-registration", text: cpr },
      surname: familyName,
      givenName,
      status: "ambulant",
    },
    relatives: [],
    diagnoses: { main: diagnosis, mainAdditional: [], other: [] },
    sections: [{ text: fromLines(lines) }],
    references: [],
  };
}

function partyOf(parties: readonly DemoParty[], id: string): DemoParty {
  const party = parties.find((each) => each.id === id);
  if (party === undefined) throw new Error(`the demo region has no party ${id}`);
  return party;
}

function momentOf(day: string): LocalMoment {
  return { kind: "local", date: Temporal.PlainDate.from(day), time: Temporal.PlainTime.from("14:30") };
}
