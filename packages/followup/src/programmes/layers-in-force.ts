import { isInForce, type Programme } from "../programme.ts";
import { type LayerPlace, nearness, type ProgrammeLayer, speaksAt } from "./layer.ts";

/** The layers of a programme that hold at a place, the farthest from the patient first. Of two versions of one layer, the newer. */
export function layersInForce(
  { id }: Pick<Programme, "id">,
  layers: readonly ProgrammeLayer[],
  place: LayerPlace,
): ProgrammeLayer[] {
  const here = layers.filter(
    (layer) => layer.programme === id && isInForce(layer, place.on) && speaksAt(layer.owner, place),
  );
  const newest = here.filter(
    (layer) => !here.some((other) => sameOwner(layer, other) && other.version > layer.version),
  );
  return newest.sort((one, other) => nearness(one.owner.layer) - nearness(other.owner.layer));
}

function sameOwner({ owner }: ProgrammeLayer, other: ProgrammeLayer): boolean {
  return owner.layer === other.owner.layer && owner.of === other.owner.of;
}
