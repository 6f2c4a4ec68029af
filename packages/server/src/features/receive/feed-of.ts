import type { HeardFeed } from "../../store/feeds.ts";
import { laboratoryName } from "./course-results.ts";
import type { KnownLetter } from "./read-message.ts";

/** Which feed a letter is a sign of life of: each laboratory has its own, by the name that its answers have in courses. */
export function feedOf(letter: KnownLetter): Pick<HeardFeed, "kind" | "name"> {
  switch (letter.kind) {
    case "laboratory-report":
      return { kind: "laboratory", name: laboratoryName(letter) };
    case "discharge-letter":
    case "outpatient-discharge-letter":
    case "hospital-referral":
    case "correspondence-letter":
    case "binary-letter":
      return { kind: "letters", name: "" };
    case "positive-receipt":
    case "negative-receipt":
    case "negative-vans-receipt":
      return { kind: "receipts", name: "" };
    default:
      return letter satisfies never;
  }
}
