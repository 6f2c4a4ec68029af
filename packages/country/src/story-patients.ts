import type { Phrase } from "@foelgeskab/followup/phrase";
import type { ProgrammeId } from "./course-case.ts";
import type { Itinerary } from "./itinerary.ts";
import type { Stage } from "./stages.ts";

/** A patient made by hand, for a story to follow in the demo. */
export interface StoryPatient {
  name: { given: string; family: string };
  sex: "female" | "male";
  programme: ProgrammeId;
  /** The cancer of the general plan. */
  cancer?: string;
  stage: Stage;
  /** Months since the treatment. */
  months: number;
  hint: Phrase;
  testNumber?: string;
}

/** The people of README's trip, the counter-examples of the agreement's rules, and two public test persons. */
export const STORY: readonly StoryPatient[] = [
  {
    name: { given: "Karl Johan", family: "Overgaard" },
    sex: "male",
    programme: "prostate-rp",
    stage: "to-assess",
    months: 9,
    hint: {
      da: "Opereret for prostatakræft for 9 måneder siden, PSA umålelig: vurdér, skriv epikrisen, og overdrag til Lægerne Vestergade.",
      en: "Operated on for prostate cancer 9 months ago, PSA undetectable: assess, write the letter and hand over to Lægerne Vestergade.",
    },
  },
  {
    name: { given: "Inger Marie", family: "Damgaard" },
    sex: "female",
    programme: "bladder-cystectomy",
    stage: "to-assess",
    months: 25,
    hint: {
      da: "25 måneder efter cystektomi, CT efter 24 måneder uden recidiv: kan afsluttes til egen læge.",
      en: "25 months after cystectomy, the CT at 24 months free of recurrence: can be handed over to the own doctor.",
    },
  },
  {
    name: { given: "Ejnar", family: "Bundgaard Holst" },
    sex: "male",
    programme: "bladder-cystectomy",
    stage: "to-assess",
    months: 31,
    hint: {
      da: "Bevaret blære: svar ja til spørgsmålet, og se reglen, der holder patienten på hospitalet.",
      en: "Preserved bladder: answer yes, and see the rule that keeps the patient at the hospital.",
    },
  },
  {
    name: { given: "Asta", family: "Kjærulff" },
    sex: "female",
    programme: "bladder-cystectomy",
    stage: "to-assess",
    months: 29,
    hint: {
      da: "Senfølger af urinafledningen med afløbshindring: bliver på hospitalet.",
      en: "Late effects of the urinary diversion with outflow obstruction: stays at the hospital.",
    },
  },
  {
    name: { given: "Holger", family: "Brink Mathiesen" },
    sex: "male",
    programme: "bladder-cystectomy",
    stage: "to-assess",
    months: 27,
    hint: {
      da: "Recidiv ved CT efter 24 måneder: bliver på hospitalet.",
      en: "Recurrence at the CT at 24 months: stays at the hospital.",
    },
  },
  {
    name: { given: "Gudrun", family: "Thorup" },
    sex: "female",
    programme: "bladder-cystectomy",
    stage: "before-time",
    months: 20,
    hint: {
      da: "Kun 20 måneder efter cystektomi: for tidligt, medmindre en navngiven læge giver en grund.",
      en: "Only 20 months after cystectomy: too early, unless a named doctor gives a reason.",
    },
  },
  {
    name: { given: "Palle", family: "Ravn Eskildsen" },
    sex: "male",
    programme: "general-cancer",
    cancer: "lung",
    stage: "to-assess",
    months: 0.8,
    hint: {
      da: "Lungekræft har ikke eget program: overdrages med de ti elementer og den generelle plan.",
      en: "Lung cancer has no programme of its own: handed over with the ten elements and the general plan.",
    },
  },
  {
    name: { given: "Bruno Test", family: "Elmer" },
    sex: "male",
    programme: "prostate-rp",
    stage: "calm",
    months: 0,
    testNumber: "2509479989",
    hint: { da: "Offentligt testnummer: til beskeder udefra.", en: "A public test number: for messages from outside." },
  },
  {
    name: { given: "Nancy Ann", family: "Berggren" },
    sex: "female",
    programme: "bladder-cystectomy",
    stage: "calm",
    months: 0,
    testNumber: "2512489996",
    hint: { da: "Offentligt testnummer: til beskeder udefra.", en: "A public test number: for messages from outside." },
  },
];

/** The days of a story patient at the hospital: exactly so many months after the treatment. */
export function storyItinerary({ months, programme }: StoryPatient, today: number): Itinerary {
  const treatedOn = today - Math.round(months * 30.4375) - 2;
  const anchor = programme === "general-cancer" ? treatedOn - 96 : treatedOn;
  return { anchor, treatedOn, handoverOn: null, acceptedOn: null, lastControl: null, rise: null };
}
