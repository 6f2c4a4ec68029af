import type { IsoDay } from "../ids.ts";
import type { Programme } from "../programme.ts";
import type { LayerPlace, ProgrammeLayer } from "./layer.ts";

/** A day before all programmes, for layers that always held. */
const BEGINNING = "1900-01-01" as IsoDay; // a day of the calendar, written so

/** Every place and day at which a layer over a programme begins to speak, and the nation at large. */
export function speakingPlaces({ validFrom }: Programme, layers: readonly ProgrammeLayer[]): LayerPlace[] {
  const starts = [validFrom, ...layers.map((layer) => layer.validFrom)].map((day) => day ?? BEGINNING);
  const days = [...new Set(starts)].filter((day) => validFrom === null || day >= validFrom);
  return days.flatMap((on) => [{ region: null, department: null, on }, ...layers.map((layer) => placeOf(layer, on))]);
}

function placeOf({ owner }: ProgrammeLayer, on: IsoDay): LayerPlace {
  switch (owner.layer) {
    case "nation":
      return { region: null, department: null, on };
    case "region":
      return { region: owner.of, department: null, on };
    case "department":
      return { region: owner.region, department: owner.of, on };
    default:
      return owner satisfies never;
  }
}
