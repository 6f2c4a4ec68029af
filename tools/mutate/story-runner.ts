import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CoverageData, MutantCoverage } from "@stryker-mutator/api/core";
import { PluginKind } from "@stryker-mutator/api/plugin";
import {
  type CompleteDryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import { type Bundle, bundleStories } from "./story-bundle.ts";
import { type Story, storiesOf } from "./story-collector.ts";

/** What the instrumented code and Stryker say to each other. */
interface Switchboard {
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  hitCount: number | undefined;
  hitLimit: number | undefined;
  mutantCoverage: MutantCoverage;
}

const switchboard: Switchboard = {
  activeMutant: undefined,
  currentTestId: undefined,
  hitCount: undefined,
  hitLimit: undefined,
  mutantCoverage: { static: {}, perTest: {} },
};
Object.assign(globalThis, { __stryker__: switchboard });

/** One file of stories: how much of the processor it takes, and which mutants it meets, how many times, while it is loaded and by each story. */
interface StoryFile {
  path: string;
  milliseconds: number;
  /** What each story takes, and loading them. */
  takes: Map<string, number>;
  met: Map<string, CoverageData>;
}

const WHILE_LOADED = "while it is loaded";

/**
 * Tells the stories in one process. Vitest starts a worker and imports everything anew for each mutant, which takes a second; here
 * the stories are bundled once, and for each mutant every module of ours is evaluated anew, which takes milliseconds.
 */
export class StoryRunner {
  #bundle: Bundle | undefined;
  #files: StoryFile[] = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#bundle = await bundleStories(process.cwd());
  }

  /** Tells every story once, of a sound domain, and notes which mutants each of them meets. */
  async dryRun(): Promise<CompleteDryRunResult | { status: typeof DryRunStatus.Error; errorMessage: string }> {
    const tests: CompleteDryRunResult["tests"] = [];
    const loaded: CoverageData = {};
    this.#files = [];
    for (const path of this.#sound().files) {
      const started = process.cpuUsage();
      const file: StoryFile = { path, milliseconds: 0, takes: new Map(), met: new Map() };
      for await (const { id, failure, milliseconds } of this.#told(path, undefined, file)) {
        if (failure !== undefined) return { status: DryRunStatus.Error, errorMessage: `${id}: ${failure}` };
        tests.push({ id, name: id, fileName: path, timeSpentMs: milliseconds, status: TestStatus.Success });
      }
      for (const [mutant, times] of Object.entries(file.met.get(WHILE_LOADED) ?? {})) {
        loaded[mutant] = (loaded[mutant] ?? 0) + times;
      }
      file.milliseconds = process.cpuUsage(started).user / 1000;
      this.#files.push(file);
    }
    this.#files.sort((one, other) => one.milliseconds - other.milliseconds);
    writeMet(this.#files);
    const perTest = Object.fromEntries(this.#files.flatMap(({ met }) => [...met]));
    delete perTest[WHILE_LOADED];
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: loaded, perTest } };
  }

  /** Tells the stories that meet a mutant until one of them notices it: the nearest first, and of those as near the quick ones. */
  async mutantRun({ activeMutant, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    if (this.#files.length === 0) this.#files = readMet();
    Object.assign(switchboard, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    let nrOfTests = 0;
    const begun = process.cpuUsage();
    try {
      for (const file of nearestFirst(this.#files, activeMutant.fileName)) {
        if (isQuick() && process.cpuUsage(begun).user > ENOUGH) break;
        if (![...file.met.values()].some((own) => activeMutant.id in own)) continue;
        if (isLeftForLater(file, WHILE_LOADED, activeMutant.fileName)) continue;
        for await (const { id, failure } of this.#told(file.path, activeMutant, file)) {
          nrOfTests += 1;
          if (failure === undefined) continue;
          if (hitLimit !== undefined && (switchboard.hitCount ?? 0) > hitLimit) {
            return { status: MutantRunStatus.Timeout, reason: "it goes round without end" };
          }
          return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: failure, nrOfTests };
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests };
    } finally {
      Object.assign(switchboard, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  /** Loads a file afresh and tells its stories; with a mutant only those that meet it. */
  async *#told(path: string, active: MutantRunOptions["activeMutant"] | undefined, file: StoryFile) {
    const mutant = active?.id;
    let stories: Story[];
    this.#listen();
    const begun = process.cpuUsage();
    try {
      stories = storiesOf(path, (vitest) => this.#sound().load(path, vitest));
    } catch (error) {
      yield { id: `${path}: it is loaded`, failure: String(error), milliseconds: 0 };
      return;
    }
    const whileLoaded = this.#heard();
    if (mutant === undefined) {
      file.met.set(WHILE_LOADED, whileLoaded);
      file.takes.set(WHILE_LOADED, process.cpuUsage(begun).user / 1000);
      yield { id: `${path}: it is loaded`, failure: undefined, milliseconds: 0 };
    }
    const meets = (id: string) => mutant === undefined || mutant in (file.met.get(id) ?? {});
    const always = meets(WHILE_LOADED);
    for (const { id, tell } of stories) {
      if (!always && !meets(id)) continue;
      if (active !== undefined && isLeftForLater(file, id, active.fileName)) continue;
      const started = process.cpuUsage();
      const failure = await tell().then(
        () => undefined,
        (error: unknown) => String(error instanceof Error ? error.message : error).slice(0, 300),
      );
      const milliseconds = process.cpuUsage(started).user / 1000;
      if (mutant === undefined) {
        file.met.set(id, this.#heard());
        file.takes.set(id, milliseconds);
      }
      yield { id, failure, milliseconds };
    }
  }

  #listen(): void {
    switchboard.mutantCoverage.static = {};
  }

  /** The mutants met since the last time. The instrumented code keeps hold of the first `mutantCoverage`, but asks it for `static` each time. */
  #heard(): CoverageData {
    const met = switchboard.mutantCoverage.static;
    this.#listen();
    return met;
  }

  #sound(): Bundle {
    if (this.#bundle === undefined) throw new Error("init comes first");
    return this.#bundle;
  }
}

/** One process tells all stories of the sound domain; those beside it, and those that follow one that was stopped, read what it noted. */
const MET = "stories-met.json";

function writeMet(files: readonly StoryFile[]): void {
  writeFileSync(MET, JSON.stringify(files.map((file) => ({ ...file, takes: [...file.takes], met: [...file.met] }))));
}

function readMet(): StoryFile[] {
  const files: (Omit<StoryFile, "takes" | "met"> & { takes: [string, number][]; met: [string, CoverageData][] })[] =
    JSON.parse(readFileSync(MET, "utf8")); // written above
  return files.map((file) => ({ ...file, takes: new Map(file.takes), met: new Map(file.met) }));
}

/** The files as they are, but first those whose path has most in common with the broken one's: the likeliest to notice. */
function nearestFirst(files: readonly StoryFile[], mutated: string): StoryFile[] {
  const path = mutated.slice(mutated.indexOf("packages/"));
  const inCommon = (file: StoryFile) => Array.from(file.path).findIndex((sign, at) => sign !== path[at]);
  return files.toSorted((one, other) => inCommon(other) - inCommon(one));
}

/** With STORIES=quick a mutant is asked about for so many microseconds of the processor: what nobody noticed by then is asked again without it. */
const ENOUGH = 2_000_000;

function isQuick(): boolean {
  return process.env["STORIES"] === "quick";
}

/** With STORIES=quick, what takes long is told of the code beside it only: what nobody noticed is asked again without it. */
function isLeftForLater({ path, takes }: StoryFile, story: string, mutated: string): boolean {
  const long = story === WHILE_LOADED ? LONG_TO_LOAD : LONG;
  return isQuick() && (takes.get(story) ?? 0) > long && !mutated.includes(dirname(path));
}

/** Milliseconds of the processor. Whatever asks the server's rules reads the programmes first, and a busy machine takes long for that. */
const [LONG, LONG_TO_LOAD] = [150, 700];

/** What Stryker loads. */
export const strykerPlugins = [{ kind: PluginKind.TestRunner, name: "stories", injectableClass: StoryRunner }];
