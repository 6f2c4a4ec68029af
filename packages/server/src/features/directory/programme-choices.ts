import { isoDay } from "@foelgeskab/followup/ids";
import { allConflicts } from "@foelgeskab/followup/programmes/all-conflicts";
import type { LayerOwner } from "@foelgeskab/followup/programmes/layer";
import type { World } from "../../advance/advance.ts";
import type { ProgrammeChoice, RuleConflicts } from "../../contract.ts";
import type { Feature } from "../../http/feature.ts";

/** GET /api/programmes and /api/conflicts: the rules that a new course can follow, and where two layers disagree. */
export function programmesFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/programmes", {
      summary: "The programmes in force",
      roles: "every",
      handle: (ctx): ProgrammeChoice[] =>
        world.catalogue
          .choices(isoDay(ctx.clock.today()))
          .map(({ id, name, cancer, anchor, icd10 }) => ({ id, name, cancer, anchor, icd10: [...icd10] })),
    });
    app.person.get("/api/conflicts", {
      summary: "Rules of two layers that disagree",
      roles: "every",
      handle: () => conflictsOf(world),
    });
  };
}

/** Where the layers differ for patients of this region, those of its departments too, with the one that holds. */
function conflictsOf({ catalogue, region }: World): RuleConflicts {
  const here = catalogue.layers.filter(({ owner }) => holdsIn(owner, region));
  return { conflicts: catalogue.programmes.flatMap((programme) => allConflicts(programme, here)) };
}

function holdsIn(owner: LayerOwner, region: string): boolean {
  return owner.layer === "nation" || (owner.layer === "region" ? owner.of : owner.region) === region;
}
