import type { Outcome, Step } from "./outcome.ts";
import type { KnownLetter } from "./read-message.ts";
import { takeInCorrespondence } from "./take-in-correspondence.ts";
import { takeInFiles } from "./take-in-files.ts";
import { takeInLaboratoryReport } from "./take-in-laboratory-report.ts";
import { takeInDischargeLetter, takeInReferral } from "./take-in-letter.ts";
import { takeInReceipt } from "./take-in-receipt.ts";

/** Lets a letter have its effect, whatever kind it is, in the caller's transaction. */
export async function takeIn(step: Step<KnownLetter>): Promise<Outcome> {
  const { letter } = step;
  switch (letter.kind) {
    case "laboratory-report":
      return takeInLaboratoryReport({ ...step, letter });
    case "discharge-letter":
    case "outpatient-discharge-letter":
      return takeInDischargeLetter({ ...step, letter });
    case "hospital-referral":
      return takeInReferral({ ...step, letter });
    case "correspondence-letter":
      return takeInCorrespondence({ ...step, letter });
    case "binary-letter":
      return takeInFiles({ ...step, letter });
    case "positive-receipt":
    case "negative-receipt":
    case "negative-vans-receipt":
      return takeInReceipt({ ...step, letter });
    default:
      return letter satisfies never;
  }
}
