import { isoDay } from "@foelgeskab/followup/ids";
import { type PatientSheet, renderPatientSheet } from "../packages/server/src/letters/patient-sheet.ts";
import { storySheet } from "../packages/server/src/letters/testing/story-sheet.ts";
import { type Figure, rounded, timesOf } from "./figures.ts";

const SHEETS = 150;
const WARM_UP = 20;

/** The patient's A4 as tagged PDF, each of another patient; against one that was laid out before, where only the PDF is left to be written. */
export function figuresOfSheets(): Figure[] {
  const peer = figureOf(
    "limit: the same sheet again, its layout remembered",
    () => void renderPatientSheet(storySheet, "da"),
  );
  const ours = figureOf(
    "patient's A4, tagged PDF/UA-1, warm",
    (at) => void renderPatientSheet(sheetOf(at), at % 2 === 0 ? "da" : "en"),
  );
  return [{ ...ours, against: { peer: peer.what, times: rounded(ours.times.p50 / peer.times.p50) } }, peer];
}

/** Each page alone and all together, after some to warm up. */
function figureOf(what: string, work: (at: number) => void): Figure {
  for (let at = 0; at < WARM_UP; at += 1) work(at);
  const cpu = process.cpuUsage();
  const each = Array.from({ length: SHEETS }, (_, at) => {
    const begun = performance.now();
    work(WARM_UP + at);
    return performance.now() - begun;
  });
  const { user, system } = process.cpuUsage(cpu);
  const wallMs = each.reduce((sum, ms) => sum + ms, 0);
  return {
    what,
    times: timesOf(each),
    perSecond: rounded((SHEETS / wallMs) * 1000),
    cpuMs: { own: rounded((user + system) / 1000 / SHEETS) },
  };
}

/** The typesetter remembers what it laid out, so no two patients are alike. */
function sheetOf(at: number): PatientSheet {
  const on = isoDay(Temporal.PlainDate.from("2026-11-05").add({ days: at }));
  return {
    ...storySheet,
    patient: { name: `Karl Johan Overgaard ${at}`, bornOn: storySheet.patient.bornOn },
    dates: storySheet.dates.map((date) => ({ ...date, on })),
    numbers: storySheet.numbers.map((number) => ({
      ...number,
      text: { da: `PSA 0,${10 + at}`, en: `PSA 0.${10 + at}` },
      takenOn: on,
    })),
  };
}
