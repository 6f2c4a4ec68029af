import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import type { Programme } from "@foelgeskab/followup/programme";
import type { RulesInForce } from "@foelgeskab/followup/rules-in-force";
import { recorded } from "./chronicle.ts";
import type { CourseCase, ProgrammeId } from "./course-case.ts";
import {
  BLADDER,
  type Disease,
  KIDNEY,
  OTHER_DISEASES,
  PROSTATE_RADIOTHERAPY,
  PROSTATE_SURGERY,
  UPPER_TRACT,
} from "./diseases.ts";
import { type Itinerary, itineraryOf } from "./itinerary.ts";
import { person } from "./people.ts";
import type { Random } from "./random.ts";
import type {
  DemoCourse,
  DemoDirectoryEntry,
  DemoDraft,
  DemoParty,
  DemoPatient,
  DemoStory,
  DemoUser,
} from "./region.ts";
import { actorOf } from "./staff.ts";
import { programmeFor, type Stage, stageOf } from "./stages.ts";
import { type StoryPatient, storyItinerary } from "./story-patients.ts";
import { tellCourse } from "./tell-course.ts";

/** The region as it stands when its patients are made. `taken` are the civil registration numbers that are in use. */
export interface Scene {
  today: DayNumber;
  parties: DemoParty[];
  users: DemoUser[];
  directory: DemoDirectoryEntry[];
  taken: Set<string>;
  rules: ReadonlyMap<string, RulesInForce>;
  /** Makes a sheet's code of random bytes. */
  sheetCodeFrom: (random: Uint8Array) => string;
}

/** A place in the region that a patient will take. */
export interface Place {
  practice: DemoParty;
  /** The so-manieth of the practice. */
  number: number;
  story?: StoryPatient;
}

/** A patient with the course, and what stands beside it. */
export interface MadePatient {
  patient: DemoPatient;
  course: DemoCourse;
  draft?: DemoDraft;
  story?: DemoStory;
}

/** Makes the patient who takes a place: in a stage of the programme, with the events of the years up to it. */
export function patientOf(scene: Scene, random: Random, place: Place): MadePatient {
  const { today, rules } = scene;
  const stage: Stage = place.story?.stage ?? stageOf(random, place.practice.id, place.number);
  const programmeId = place.story?.programme ?? programmeFor(random, stage, place.practice.id, place.number);
  const inForce = rules.get(programmeId);
  if (inForce === undefined) throw new Error(`no rules for ${programmeId}`);
  const itinerary =
    place.story !== undefined && place.story.months > 0
      ? storyItinerary(place.story, today)
      : itineraryOf({ random, stage, programme: programmeId, today });
  const story = caseOf(scene, random, place, { programmeId, programme: inForce.programme, itinerary });
  const told = tellCourse({ story, stage, itinerary, rules: inForce });
  const course: DemoCourse = { id: random.uuid(), patient: story.patient.id, history: recorded(told.happenings) };
  return {
    patient: story.patient,
    course,
    ...(told.draft === null ? {} : { draft: draftOf(story, course, told.draft) }),
    ...(place.story === undefined
      ? {}
      : {
          story: {
            course: course.id,
            name: `${story.patient.givenName} ${story.patient.familyName}`,
            hint: place.story.hint,
          },
        }),
  };
}

function draftOf(
  { doctor }: CourseCase,
  { id, patient }: DemoCourse,
  { epikrise, assessment, savedOn }: NonNullable<ReturnType<typeof tellCourse>["draft"]>,
): DemoDraft {
  return {
    course: id,
    patient,
    party: doctor.party,
    author: doctor,
    savedAt: `${dayText(savedOn)}T12:48:00Z`,
    epikrise,
    assessment,
  };
}

interface Told {
  programmeId: ProgrammeId;
  programme: Programme;
  itinerary: Itinerary;
}

function caseOf(scene: Scene, random: Random, place: Place, { programmeId, programme, itinerary }: Told): CourseCase {
  const { parties, users, directory, taken, today } = scene;
  const disease = diseaseOf(random, programmeId, place.story?.cancer);
  const departmentId = place.story === undefined ? random.pick(disease.departments) : (disease.departments[0] ?? "");
  const sex =
    place.story?.sex ??
    (disease.sex === "both" ? (random.chance(disease === BLADDER ? 0.75 : 0.5) ? "male" : "female") : disease.sex);
  const { practice, story } = place;
  const age = disease === BLADDER ? { mean: 69, deviation: 8 } : { mean: 70, deviation: 8 };
  const known =
    story === undefined
      ? {}
      : { name: story.name, ...(story.testNumber === undefined ? {} : { testNumber: story.testNumber }) };
  const patient = person(random, { sex, treatedOn: itinerary.treatedOn, age, practice, taken, ...known });
  const department = found(parties, ({ id }) => id === departmentId, departmentId);
  return {
    random,
    key: patient.id.slice(0, 8),
    programme,
    disease,
    patient,
    department,
    practice,
    doctor: actorOf(users, department.id, "hospital-doctor"),
    gp: actorOf(users, practice.id, "gp"),
    nurse: actorOf(users, practice.id, "practice-nurse"),
    contact: found(
      directory,
      ({ party, cancers }) => party === department.id && cancers.includes(disease.cancer),
      department.id,
    ),
    today,
    anchor: itinerary.anchor,
    treatedOn: itinerary.treatedOn,
    sheetCode: scene.sheetCodeFrom(random.bytes(32)),
  };
}

function diseaseOf(random: Random, programme: ProgrammeId, cancer: string | undefined): Disease {
  switch (programme) {
    case "prostate-rp":
    case "prostate-ww":
    case "prostate-as":
    case "prostate-adt":
      return PROSTATE_SURGERY; // the urologists' patients
    case "uppertract-rnu":
      return UPPER_TRACT;
    case "kidney-rcc":
      return KIDNEY;
    case "prostate-rt":
      return PROSTATE_RADIOTHERAPY;
    case "bladder-cystectomy":
      return BLADDER;
    case "general-cancer":
      return OTHER_DISEASES.find((disease) => disease.cancer === cancer) ?? random.pick(OTHER_DISEASES);
    default:
      return programme satisfies never;
  }
}

function found<T>(list: readonly T[], which: (item: T) => boolean, name: string): T {
  const item = list.find(which);
  if (item === undefined) throw new Error(`the demo region lacks ${name}`);
  return item;
}
