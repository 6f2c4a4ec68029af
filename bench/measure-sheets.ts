import { NodeCompiler, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import { isoDay } from "@foelgeskab/followup/ids";
import { type PatientSheet, renderPatientSheet } from "../packages/server/src/letters/patient-sheet.ts";
import { storySheet } from "../packages/server/src/letters/testing/story-sheet.ts";
import { type Figure, rounded, timesOf } from "./figures.ts";

const SHEETS = 150;
const WARM_UP = 20;

/** The patient's A4 as tagged PDF, each of another patient, against a plain page by the same typesetter. */
export async function figuresOfSheets(): Promise<Figure[]> {
  const peer: Figure = {
    what: "limit: a plain page of the same length by the same typesetter",
    times: timesOf(timed(plainPage())),
  };
  const each = timed((at) => void renderPatientSheet(sheetOf(at), at % 2 === 0 ? "da" : "en"));
  const times = timesOf(each);
  const ours: Figure = {
    what: "patient's A4, tagged PDF/UA-1, warm",
    times,
    perSecond: rounded(1000 / times.p50),
    against: { peer: peer.what, times: rounded(times.p50 / peer.times.p50) },
  };
  return [ours, { ...peer, perSecond: rounded(1000 / peer.times.p50) }];
}

/** Wall time of each page; the typesetter remembers what it laid out, so no two pages are alike. */
function timed(work: (at: number) => void): number[] {
  for (let at = 0; at < WARM_UP; at += 1) work(at);
  return Array.from({ length: SHEETS }, (_, at) => {
    const begun = performance.now();
    work(WARM_UP + at);
    return performance.now() - begun;
  });
}

function sheetOf(at: number): PatientSheet {
  const on = isoDay(Temporal.PlainDate.from("2026-11-05").add({ days: at }));
  return {
    ...storySheet,
    patient: { name: `Karl Johan Overgaard ${at}`, bornOn: storySheet.patient.bornOn },
    dates: storySheet.dates.map((date) => ({ ...date, on })),
    numbers: [{ text: { da: `PSA 0,${10 + at}`, en: `PSA 0.${10 + at}` }, takenOn: on }],
  };
}

function plainPage(): (at: number) => void {
  const compiler = NodeCompiler.create();
  const line = "Din læge følger dig nu. Ring, hvis du får smerter i ryg eller knogler, eller hvis du er i tvivl. ";
  return (at) => {
    const mainFileContent = `#set document(title: "Ark ${at}")\n#set text(lang: "da", size: 11pt)\n= Ark ${at}\n\n${`${line}${at} `.repeat(18)}`;
    const compiled = compiler.compile({ mainFileContent });
    if (compiled.result === null) throw new Error("the plain page does not compile");
    compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 });
  };
}
