import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";

/** Days on which the same is due. */
export interface AlikeDays {
  days: IsoDay[];
  text: Phrase;
}

/** Puts days that follow each other with the same to do under one text, so that it is read once. */
export function alikeTogether(dates: readonly { on: IsoDay; text: Phrase }[]): AlikeDays[] {
  const groups: AlikeDays[] = [];
  for (const { on, text } of dates) {
    const last = groups.at(-1);
    if (last?.text.da === text.da) last.days.push(on);
    else groups.push({ days: [on], text });
  }
  return groups;
}
