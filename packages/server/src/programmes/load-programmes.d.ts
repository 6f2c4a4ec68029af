import { type Programme } from "@foelgeskab/followup/programme";
import { type FileProblem, type YamlFile } from "./yaml-file.ts";
/** The programmes of the project itself. */
export declare const PROGRAMMES_DIR: any;
/** The programmes of a folder, or everything that is wrong with its files. */
export interface LoadedProgrammes {
  programmes: Programme[];
  problems: FileProblem[];
}
/** Reads a folder of programme files with its `analytes.yaml` and `words.yaml`. A file with a problem gives no programme. */
export declare function loadProgrammes(dir?: string): LoadedProgrammes;
/** The project's programmes, sure to be right: a server does not start, and no case is evaluated, on a faulty one. */
export declare function programmesInUse(dir?: string): Programme[];
/** The programme files of a folder by name: all but the shared ones and the golden patients. */
export declare function programmeFiles(dir: string): string[];
/** Opens a YAML file of a folder; a missing one is a problem of that file. */
export declare function openYaml(dir: string, file: string): YamlFile | FileProblem[];
