import { PatientSource } from "cql-exec-fhir";
import { CodeService, DateTime, Executor, Interval, Library, Repository } from "cql-execution";
import type { Answer } from "../answer.ts";
import { elm, type Form } from "../elm.ts";
import { AS_OF } from "../fhir-bundle.ts";
import type { Contestant } from "./contestant.ts";

/** cql-execution with a translated library; its patient source is made once, and gets the patients of a batch. */
export function cql(form: Form): Contestant {
  const source = PatientSource.FHIRv401();
  const executor = new Executor(libraryOf(form), new CodeService({}), { "Measurement Period": period() });
  return async (lines) => {
    source.reset();
    source.loadBundles(lines.map((line) => JSON.parse(line)));
    const { patientResults } = await executor.exec(source);
    return Object.entries(patientResults as Record<string, Said>).map(([id, said]) => answer(id, said)); // the defines of bench/cql
  };
}

/** The two defines that all are asked for. */
interface Said {
  State: Answer["state"];
  Since: { toString(): string } | null;
}

function answer(id: string, { State, Since }: Said): Answer {
  return { id, state: State, since: Since?.toString() };
}

function libraryOf(form: Form): Library {
  const repository = new Repository([elm(form), elm("FHIRHelpers")]);
  return new Library(elm(form), repository);
}

/** Only its end is read: the day to look at the patient from. */
function period(): Interval {
  return new Interval(DateTime.parse("2015-01-01T00:00:00.000+00:00"), DateTime.parse(`${AS_OF}T23:59:59.999+00:00`));
}
