import type { IsoDay } from "../ids.ts";
import { coversDiagnosis, type NamedDate, type Programme, programmeKey } from "../programme.ts";
import type { Quote, ReadDate } from "../reading/letter-facts.ts";
import type { LetterReading } from "../reading/letter-reading.ts";

/** One programme that a received letter's patient could follow, with the date that it would count from. */
export interface ProgrammeFit {
  programme: string;
  name: Programme["name"];
  cancer: string;
  anchor: NamedDate;
  /** The date as the letter has it; its first day where the letter gives a month only. */
  on?: IsoDay;
  /** Whether the letter gives the day itself. */
  exact: boolean;
  quote?: Quote;
}

/** What a received letter says about which follow-up this is: the diagnosis, the programmes that fit, and the one proposed. */
export interface ProposedSubject {
  diagnosis: { code: string; text: string; stage: string };
  fits: ProgrammeFit[];
  /** The programme that diagnosis and treatment point to, where they point to one only. */
  proposed?: string;
}

/** Proposes diagnosis, programme and anchor. A programme of one's own for the disease goes before the general plan. */
export function proposedSubject(
  { facts }: Pick<LetterReading, "facts">,
  programmes: readonly Programme[],
  named?: { code: string; text: string },
): ProposedSubject {
  const first = facts.diagnoses.find(({ code }) => code !== undefined) ?? facts.diagnoses[0];
  const code = first?.code ?? (named !== undefined && /^DC/.test(named.code) ? named.code : "");
  const stage = facts.diagnoses.find((each) => each.stage !== undefined)?.stage ?? "";
  const fitting = programmes.filter((each) =>
    code === "" ? each.cancer === first?.cancer : coversDiagnosis(each, code),
  );
  const own = fitting.filter(({ icd10 }) => icd10.length > 0);
  const fits = (own.length > 0 ? own : fitting).map((each) => fitOf(each, facts.treatments));
  const dated = fits.filter(({ quote }) => quote !== undefined);
  const [only, another] = dated.length > 0 ? dated : fits;
  return {
    diagnosis: { code, text: named?.text ?? first?.words ?? "", stage },
    fits,
    ...(only === undefined || another !== undefined ? {} : { proposed: only.programme }),
  };
}

function fitOf(programme: Programme, treatments: LetterReading["facts"]["treatments"]): ProgrammeFit {
  const { name, cancer, anchor } = programme;
  const treated = treatments.findLast((each) => each.anchor === anchor.name);
  const date = treated?.dates.at(-1);
  return {
    programme: programmeKey(programme),
    name,
    cancer,
    anchor: { name: anchor.name, label: anchor.label },
    ...dayIn(date),
    ...(treated === undefined ? {} : { quote: treated }),
  };
}

/** A year alone dates no treatment that a plan can count from. */
function dayIn(date: ReadDate | undefined): Pick<ProgrammeFit, "on" | "exact"> {
  if (date === undefined || date.precision === "year") return { exact: false };
  return { on: date.from, exact: date.precision === "day" };
}
