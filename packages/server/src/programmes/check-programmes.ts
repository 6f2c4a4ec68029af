import { programmeKey } from "@foelgeskab/followup/programme";
import { allConflicts } from "@foelgeskab/followup/programmes/all-conflicts";
import { allInconsistencies, type Inconsistency } from "@foelgeskab/followup/programmes/inconsistencies";
import type { LayerConflict } from "@foelgeskab/followup/programmes/layer-conflicts";
import { type SignatureCount, signatureCount } from "@foelgeskab/followup/programmes/signature-count";
import { type TimeProblem, timeProblems } from "@foelgeskab/followup/programmes/versions-in-time";
import { runGoldenPatients } from "./golden.ts";
import { loadProgrammes } from "./load-programmes.ts";
import { loadRegions } from "./load-regions.ts";
import type { FileProblem } from "./yaml-file.ts";

/** What a check of a folder of programmes found. Conflicts, inconsistencies and missing signatures are shown; problems, and versions that leave a day open or take it twice, make it fail. */
export interface ProgrammeCheck {
  ok: boolean;
  programmes: SignatureCount[];
  problems: FileProblem[];
  goldenPassed: number;
  conflicts: LayerConflict[];
  inconsistencies: Inconsistency[];
  /** What leaves it open which version holds on a day. */
  time: TimeProblem[];
}

/** Checks schema, sources, golden patients, conflicts between the layers, and the regions' settings. */
export function checkProgrammes(dir: string): ProgrammeCheck {
  const { programmes, layers, problems } = loadProgrammes(dir);
  const regions = loadRegions(dir);
  const runs = programmes.map((programme) => runGoldenPatients(dir, programme, layers));
  const all = [...problems, ...regions.problems, ...runs.flatMap((run) => run.problems)];
  const time = timeProblems({ programmes, layers });
  return {
    ok: all.length === 0 && time.length === 0 && programmes.length > 0,
    programmes: programmes.map((programme) => ({ programme: programmeKey(programme), ...signatureCount(programme) })),
    problems: all,
    goldenPassed: runs.reduce((sum, run) => sum + run.passed, 0),
    conflicts: programmes.flatMap((programme) => allConflicts(programme, layers)),
    inconsistencies: programmes.flatMap((programme) => allInconsistencies(programme, layers)),
    time,
  };
}
