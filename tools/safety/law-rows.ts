import type { NamedTest } from "./fault-rows.ts";

/** A law that the country cannot ask, because it is about access, drafts or the nightly run: the server's story that asks it, or why none does yet. */
export interface ServerLaw {
  id: string;
  law: string;
  asked: NamedTest | { open: string };
}

const at = (file: string, test: string): NamedTest => ({ file: `packages/server/src/${file}.test.ts`, test });

/** S9, S18, S19 and L8. */
export const SERVER_LAWS: readonly ServerLaw[] = [
  {
    id: "S9",
    law: "No invisible draft",
    asked: at("features/worklist/worklist", "S9: a letter that nobody has signed stands on the unit's own list"),
  },
  {
    id: "S18",
    law: "Access",
    asked: at("access/row-security", "every table has row security, forced on its owner too"),
  },
  {
    id: "S19",
    law: "Every disclosure leaves a trace",
    asked: at("http/server", "a look at an own patient is answered and stands in the audit"),
  },
  {
    id: "L8",
    law: "The failsafe ran, or everybody is told",
    asked: at(
      "features/certificate/features",
      "before the first certificate every screen says that nobody can vouch for anybody",
    ),
  },
];
