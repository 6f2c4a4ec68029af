/** The shortest reason for handing over before the time; shorter ones say nothing that a practice can judge. */
const SHORTEST = 10;

declare module "@tanstack/history" {
  interface HistoryState {
    /** A doctor's reason to hand over before the time, on its way from the assessment to the letter. It may speak of the patient, so it never stands in an address. */
    earlyReason?: string;
  }
}

/** How many characters a reason still lacks; blanks around it do not count. */
export function missingCharacters(reason: string): number {
  return Math.max(0, SHORTEST - reason.trim().length);
}
