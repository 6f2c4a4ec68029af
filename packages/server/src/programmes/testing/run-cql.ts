import { SystemModelInfoProvider } from "@cqframework/cql/cql";
import { CqlTranslator, createUcumService, LibraryManager, ModelManager } from "@cqframework/cql/cql-to-elm";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { parseLabValue } from "@foelgeskab/followup/value";
import cql from "cql-execution";
import type { ReadCase } from "../../evaluate/case-schema.ts";

/** A library as the reference translator made it out of CQL, and everything that it found wrong, with its line. */
export interface Translated {
  elm: object;
  problems: string[];
}

/** Translates CQL to ELM. */
export function translate(text: string): Translated {
  const models = new ModelManager();
  models.modelInfoLoader.registerModelInfoProvider(new SystemModelInfoProvider());
  // Only calendar units stand in our libraries: no unit is ever converted.
  const units = createUcumService(
    (value) => value,
    () => null,
    (one) => one,
    (one) => one,
  );
  const translator = CqlTranslator.fromText(text, new LibraryManager(models, undefined, undefined, units));
  const elm = JSON.parse(translator.toJson()) as {
    library: { annotation?: { startLine?: number; message?: string }[] };
  }; // ELM as its specification says
  const problems = (elm.library.annotation ?? []).flatMap(({ message, startLine }) =>
    message === undefined ? [] : [`line ${startLine}: ${message}`],
  );
  return { elm, problems };
}

/** Where a criterion stands, as the library says it: "met 2026-08-05". */
export async function standings({ elm }: Translated, given: ReadCase, criteria: readonly string[]): Promise<string[]> {
  const executor = new cql.Executor(new cql.Library(elm), new cql.CodeService({}), parametersOf(given));
  const { unfilteredResults } = await executor.exec(new cql.PatientSource([]));
  return criteria.map((id) => {
    const { state, since } = unfilteredResults[`${id} standing`];
    return since === null ? `${id} ${state}` : `${id} ${state} ${since}`;
  });
}

/** A case as the library's parameters: what counts by its status, and reads as a number; units and limits are the library's business. */
function parametersOf(given: ReadCase): Record<string, unknown> {
  const { asOf, followedFrom, anchors, baseline, results, symptoms, plan } = given;
  const replaced = new Set(results.flatMap(({ status, replaces }) => (REPLACING.has(status) ? (replaces ?? []) : [])));
  const counting = results.filter(
    ({ id, status }) => (status === "final" || status === "corrected") && !replaced.has(id),
  );
  const [anchor] = Object.values(anchors);
  const numbers = plan.criteria.flatMap(({ id, ...own }) =>
    Object.values(own).map((value) => [`${id} number`, Number(value.replace(",", "."))] as const),
  );
  return {
    AsOf: day(asOf),
    FollowedFrom: day(followedFrom),
    Anchor: anchor === undefined ? null : day(anchor),
    "Baseline values": baseline.flatMap(measured),
    "Laboratory values": counting.flatMap(measured),
    "Symptom reports": symptoms.map(({ code, reportedOn, present }) => ({
      code,
      reportedOn: day(reportedOn),
      isPresent: present,
    })),
    ...Object.fromEntries(numbers),
  };
}

const REPLACING: ReadonlySet<string> = new Set(["final", "corrected", "cancelled", "entered-in-error"]);

type Measured = Pick<ReadCase["results"][number], "analysis" | "value" | "unit" | "sampledOn" | "referenceHigh">;

function measured({ analysis, value, unit, sampledOn, referenceHigh }: Measured): object[] {
  const read = parseLabValue(value);
  if (read === undefined) return [];
  const number = Number(value.replace(/[<>\s]/g, "").replace(",", "."));
  const high = referenceHigh === undefined || referenceHigh === "" ? null : Number(referenceHigh.replace(",", "."));
  return [
    {
      analysis,
      comparator: read.comparator === "" ? null : read.comparator,
      number,
      unit,
      sampledOn: day(sampledOn),
      referenceHigh: high,
    },
  ];
}

function day(text: IsoDay): unknown {
  return cql.Date.parse(text);
}
