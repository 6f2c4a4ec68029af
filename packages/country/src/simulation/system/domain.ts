import { accountOf } from "@foelgeskab/followup/account/account";
import { pictureOf } from "@foelgeskab/followup/course-picture";
import { decide } from "@foelgeskab/followup/decide/decide";
import { evolve } from "@foelgeskab/followup/evolve";
import { deliveryOf, owesAnswer, receptionOf } from "@foelgeskab/medcom/reliable-messaging";
import { SHELL, type ShellRules } from "./shell-rules.ts";

/** The real code that the country puts to the test, each by its own name; a planted bug takes the place of one of them. */
export interface Domain {
  decide: typeof decide;
  evolve: typeof evolve;
  pictureOf: typeof pictureOf;
  accountOf: typeof accountOf;
  deliveryOf: typeof deliveryOf;
  receptionOf: typeof receptionOf;
  owesAnswer: typeof owesAnswer;
  /** The few rules of the thin shell around it. */
  shell: ShellRules;
}

/** What runs in production. */
export const REAL: Domain = { decide, evolve, pictureOf, accountOf, deliveryOf, receptionOf, owesAnswer, shell: SHELL };
