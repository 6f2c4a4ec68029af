import type { Analyte } from "@foelgeskab/followup/analyte";
import type { Programme } from "@foelgeskab/followup/programme";
import type { WrittenCheck, WrittenProgramme, Words } from "./programme-schema.ts";
/** What a programme file stands on: the shared words and analytes. */
export interface Shared {
  words: Words;
  analytes: readonly Analyte[];
}
/** The fields of a check that need a source. */
export declare function checkFields(written: WrittenCheck): string[];
/** A programme as the domain holds it. The file has been checked: every word and source it names exists. */
export declare function programmeFrom(written: WrittenProgramme, { words, analytes }: Shared): Programme;
/** Every symptom, event and flag that a programme's criteria name, once. */
export declare function symptomCodes({ criteria }: WrittenProgramme): string[];
