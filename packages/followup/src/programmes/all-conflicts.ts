import type { Programme } from "../programme.ts";
import type { ProgrammeLayer } from "./layer.ts";
import { conflictsBetweenLayers, type LayerConflict } from "./layer-conflicts.ts";
import { speakingPlaces } from "./speaking-places.ts";

/** The conflicts of a programme at every place and time at which a layer over it begins to speak: the report that its authors read. */
export function allConflicts(programme: Programme, layers: readonly ProgrammeLayer[]): LayerConflict[] {
  const over = layers.filter((layer) => layer.programme === programme.id);
  const found = speakingPlaces(programme, over).flatMap((place) => conflictsBetweenLayers(programme, over, place));
  const seen = new Map(found.map((conflict) => [JSON.stringify(conflict), conflict]));
  return [...seen.values()];
}
