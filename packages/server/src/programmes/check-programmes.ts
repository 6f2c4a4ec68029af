import { type Evidence, type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { allConflicts } from "@foelgeskab/followup/programmes/all-conflicts";
import { allInconsistencies, type Inconsistency } from "@foelgeskab/followup/programmes/inconsistencies";
import type { LayerConflict } from "@foelgeskab/followup/programmes/layer-conflicts";
import { type TimeProblem, timeProblems } from "@foelgeskab/followup/programmes/versions-in-time";
import { runGoldenPatients } from "./golden.ts";
import { loadProgrammes } from "./load-programmes.ts";
import type { FileProblem } from "./yaml-file.ts";

/** How much of a programme still waits for a clinician's name. */
export interface SignatureCount {
  programme: string;
  numbers: number;
  unsigned: number;
}

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

/** Checks schema, sources, golden patients and conflicts between the layers. */
export function checkProgrammes(dir: string): ProgrammeCheck {
  const { programmes, layers, problems } = loadProgrammes(dir);
  const runs = programmes.map((programme) => runGoldenPatients(dir, programme, layers));
  const all = [...problems, ...runs.flatMap((run) => run.problems)];
  const time = timeProblems({ programmes, layers });
  return {
    ok: all.length === 0 && time.length === 0 && programmes.length > 0,
    programmes: programmes.map(signatureCount),
    problems: all,
    goldenPassed: runs.reduce((sum, run) => sum + run.passed, 0),
    conflicts: programmes.flatMap((programme) => allConflicts(programme, layers)),
    inconsistencies: programmes.flatMap((programme) => allInconsistencies(programme, layers)),
    time,
  };
}

function signatureCount(programme: Programme): SignatureCount {
  const { handover, audience, checks, criteria } = programme;
  const rules = [handover, ...handover.earliest, ...handover.extensions, ...audience.eligible, ...audience.excluded];
  const others = [
    ...audience.warnings,
    ...(audience.individualAssessment ? [audience.individualAssessment] : []),
    ...checks,
    ...criteria,
  ];
  const entries = [...rules, ...others].flatMap((rule) => rule.evidence);
  const count = (some: readonly Evidence[]) => some.reduce((sum, entry) => sum + entry.for.length, 0);
  const unsigned = entries.filter((entry) => entry.signature === "unsigned");
  return { programme: programmeKey(programme), numbers: count(entries), unsigned: count(unsigned) };
}
