import type { Climbed } from "@foelgeskab/followup/ladder";
import type { LadderLevel } from "@foelgeskab/followup/life-events";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { LadderAct } from "@foelgeskab/followup/region-settings";

/** Who is reached by a step of a ladder, and what she does, as rows say it; nothing on the first step, which is the row itself. */
export function stepWords({ level, act, reached }: Climbed): Phrase | undefined {
  if (reached.length === 1) return undefined;
  const [who, does] = [LEVEL[level], ACT[act]];
  return {
    da: `Trin ${reached.length}. ${who.da}: ${does.da}`,
    en: `Step ${reached.length}. ${who.en}: ${does.en}`,
  };
}

const LEVEL: Record<LadderLevel, Phrase> = {
  holder: { da: "Jer", en: "You" },
  "holder-and-patient": { da: "Jer og patienten", en: "You and the patient" },
  department: { da: "Afdelingen", en: "The department" },
  "department-head": { da: "Afdelingens leder", en: "The department's head" },
  "region-office": { da: "Regionens praksisenhed", en: "The region's practice unit" },
  "region-head": { da: "Praksisenhedens leder", en: "The practice unit's head" },
};

const ACT: Record<LadderAct, Phrase> = {
  see: { da: "se efter", en: "look" },
  remind: { da: "mind om det", en: "remind" },
  call: { da: "ring", en: "ring" },
  decide: { da: "beslut", en: "decide" },
};
