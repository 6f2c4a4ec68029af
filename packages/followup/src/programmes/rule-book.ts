import type { Programme } from "../programme.ts";
import type { ProgrammeLayer } from "./layer.ts";

/** Every programme in every version, and every layer over them, as they were read and found right. */
export interface RuleBook {
  programmes: readonly Programme[];
  layers: readonly ProgrammeLayer[];
}
