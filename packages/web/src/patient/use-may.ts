import type { PatientAct, PatientPage } from "@foelgeskab/server/contract";
import { useSay } from "../texts/say.ts";

/** Why an act is off, in words; undefined where it may be done. */
export function useOffBecause(page: PatientPage): (act: PatientAct) => string | undefined {
  const say = useSay();
  return (act) => {
    const may = page.may[act];
    return may === true ? undefined : say(may);
  };
}
