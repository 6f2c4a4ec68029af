import { asWritten, type Phrase } from "@foelgeskab/followup/phrase";
import type { PatientPage } from "../contract.ts";
import type { CourseFile } from "./course-file.ts";

/** Who the patient is beside the disease: what is written of her, and what the closing talk brought up. */
export function personLines({ patient, course }: CourseFile): PatientPage["person"] {
  const talk = course.letter?.epikrise.closingTalk;
  const needs = talk?.needs ?? null;
  const fromTalk: PatientPage["person"] =
    talk === undefined
      ? []
      : [
          {
            label: { da: "Behov", en: "Needs" },
            value:
              needs === null
                ? { da: "Ikke spurgt", en: "Not asked" }
                : needs.length === 0
                  ? { da: "Ingen særlige", en: "None in particular" }
                  : asWritten(needs.join(", ")),
          },
          {
            label: { da: "Til samtalen", en: "At the talk" },
            value: talk.present === "" ? { da: "Patienten alene", en: "The patient alone" } : asWritten(talk.present),
          },
          {
            label: { da: "Fortalt, hvad egen læge kan hjælpe med", en: "Told how the own doctor can help" },
            value:
              talk.toldHowGpHelps === null
                ? { da: "Ikke besvaret", en: "Not answered" }
                : talk.toldHowGpHelps
                  ? { da: "Ja", en: "Yes" }
                  : { da: "Nej", en: "No" },
          },
        ];
  const written = Object.entries(patient.person)
    .filter(([, value]) => value !== "")
    .map(([label, value]) => ({
      label: PERSON_LABEL[label] ?? asWritten(label),
      value: asWritten(value),
    }));
  return [...written, ...fromTalk];
}

const PERSON_LABEL: Record<string, Phrase> = {
  channel: { da: "Vil helst", en: "Prefers" },
  relatives: { da: "Pårørende", en: "Relatives" },
  diseases: { da: "Sygdomme", en: "Other diseases" },
  resources: { da: "Ressourcer", en: "Resources" },
};
