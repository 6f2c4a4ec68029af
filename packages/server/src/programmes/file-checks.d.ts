import { type Shared } from "./programme-file.ts";
import type { WrittenProgramme } from "./programme-schema.ts";
import { type FileProblem, type YamlFile } from "./yaml-file.ts";
/** What a schema cannot see: every number has its source, every name that is used exists, every id stands once. */
export declare function fileProblems(yaml: YamlFile, programme: WrittenProgramme, shared: Shared): FileProblem[];
