import type { Phrase } from "./phrase.ts";

/** Who can hold a patient's follow-up: a unit, never a person alone. */
export interface Party {
  id: string;
  kind: "department" | "practice" | "region" | "programme-group";
  name: string;
}

/** What a person may do for the party she acts for. */
export type Role = "hospital-doctor" | "coordinator" | "gp" | "practice-nurse" | "region-office" | "programme-editor";

/** The person who acts, and for whom: stands on every event. */
export interface Actor {
  user: string;
  name: string;
  role: Role | "system" | "laboratory" | "register";
  party: string;
  /** The name of the unit for which a locum or a deputy acts; not there for whoever works there herself. */
  standsInFor?: string;
}

/** Who acted, as history tells it: whoever stood in says for whom. */
export function actorName({ name, standsInFor }: Actor): Phrase {
  if (standsInFor === undefined) return { da: name, en: name };
  return { da: `${name}, vikar for ${standsInFor}`, en: `${name}, standing in for ${standsInFor}` };
}

/** The name of each role as people call it. */
export const ROLE_NAME: Record<Role, Phrase> = {
  "hospital-doctor": { da: "hospitalslæge", en: "hospital doctor" },
  coordinator: { da: "kræftkoordinator", en: "cancer coordinator" },
  gp: { da: "praktiserende læge", en: "general practitioner" },
  "practice-nurse": { da: "praksissygeplejerske", en: "practice nurse" },
  "region-office": { da: "regionens praksisenhed", en: "the region's practice unit" },
  "programme-editor": { da: "programgruppen", en: "the programme group" },
};
