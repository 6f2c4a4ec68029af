import type { Phrase } from "@foelgeskab/followup/phrase";

/** Why a register's line waits for a person of the region's office, or for its day. */
export type WaitsBecause = Phrase & { code: string };

const waits = (code: string, da: string, en: string): WaitsBecause => ({ code, da, en });

/** Every reason. */
export const WAITS = {
  unknownPerson: waits(
    "unknown-person",
    "Ingen patient har det nummer. Er det en af regionens patienter, så find ud af, under hvilket nummer hun står her.",
    "No patient has that number. If it is one of the region's patients, find out under which number she stands here.",
  ),
  ahead: waits(
    "ahead",
    "Dagen er ikke kommet. Linjen tages af sig selv den dag.",
    "The day has not come. The line is taken by itself on that day.",
  ),
  unknownPractice: waits(
    "unknown-practice",
    "Ydernummeret er ikke i brug i registret her. Opret klinikken, eller spørg registret.",
    "The practice number is not in use here. Register the practice, or ask the register.",
  ),
  twoRecords: waits(
    "two-records",
    "De to numre hører til to patienter her. Er det samme person, så sammenknyt dem: det kræver to personer.",
    "The two numbers are two patients here. If they are one person, link them: that takes two people.",
  ),
  noNumber: waits("no-number", "Det nye nummer er ikke et CPR-nummer.", "The new number is no CPR number."),
  bornOtherwise: waits(
    "born-otherwise",
    "Det nye nummer har en anden fødselsdag end patienten. Spørg registret, før nogen ændrer noget.",
    "The new number has another birthday than the patient. Ask the register before anybody changes anything.",
  ),
} as const satisfies Record<string, WaitsBecause>;
