import { dayText } from "@foelgeskab/followup/day";
import { accountToday } from "../system/account-today.ts";
import type { CourseFile } from "../system/system.ts";
import { localDay } from "../time.ts";
import { type Department, isOpen, practiceOf } from "../world/country.ts";
import type { House } from "../world/house.ts";
import { personOf } from "./patient.ts";
import { answersQuestions } from "./questions.ts";
import { saysYes, tryAct } from "./try-act.ts";
import { clearedAnswers, rightLetter } from "./write-letter.ts";

/** Days until somebody asks again about a patient whom no rule lets go. */
const LONG = 1000;
/** Days that a practice has to answer an offer. */
const DAYS_TO_ANSWER = 14;

/** People of a department look at one patient on their list, and do what is to be done. */
export function departmentLooks(house: House, file: CourseFile, department: Department): void {
  const { standing, unreadMove } = file.course;
  lifeGoesOn(house, file, department);
  answersQuestions(house, file, department.coordinator);
  if (unreadMove?.to === department.id) tryAct(house, file, department.coordinator, { type: "read-holder-move" });
  switch (standing.status) {
    case "at-hospital":
      atHospital(house, file, department);
      return;
    case "offered":
      chaseOffer(house, file, department);
      return;
    case "referred-back":
      takeReferral(house, file, department, standing.rereferral.id);
      return;
    case "moving":
    case "followed":
      answerQuestion(house, file, department);
      return;
    case "received":
    case "closed":
      return;
    default:
      standing satisfies never;
      return;
  }
}

/** A patient who is there: back with the disease, she is treated or referred on; else she is handed over as soon as that can be. */
function atHospital(house: House, file: CourseFile, { id, doctor }: Department): void {
  const { random, agenda } = house;
  const { course } = file;
  if (course.holder !== id) return;
  signsAnswers(house, file, doctor);
  const person = personOf(house, file);
  const disease = person.diseases.find((each) => each.course === file.id);
  if (disease === undefined) throw new Error("a course is about a disease");
  const today = localDay(agenda.now);
  const cameBack = file.history.some(({ event }) => event.type === "rereferral-accepted");
  if (cameBack && disease.returns !== null && disease.returns <= today) {
    if (random.chance(0.5))
      tryAct(house, file, doctor, {
        type: "close-course",
        reason: "recurrence-referred",
        note: "Tilbagefald, henvist.",
      });
    return;
  }
  const to = practiceOnRecord(house, file);
  if (today < disease.notBefore) return;
  if (to === null || !isOpen(practiceOf(house.country, to), today)) return; // nobody to hand over to: she stays
  const said = tryAct(house, file, doctor, {
    type: "offer-handover",
    handover: {
      id: `${file.id}-h${file.history.length}`,
      from: id,
      to,
      epikrise: rightLetter(random, disease, today),
      assessment: clearedAnswers(disease.programme),
      offeredOn: dayText(today),
      answerDue: dayText(today + DAYS_TO_ANSWER),
      signedBy: doctor,
      sheetCode: "7KM3 92QD",
    },
  });
  if (said !== undefined && said !== "done")
    disease.notBefore = today + (said.refused === "assessment-never" ? LONG : random.between(90, 240));
}

/** Whoever came back from a practice: a doctor looks at what the practice had ordered. */
function signsAnswers(house: House, file: CourseFile, doctor: Department["doctor"]): void {
  const { results, returned } = file.course;
  const unseen = results.map(({ id }) => id).filter((id) => returned?.seen.includes(id) === false);
  if (unseen.length > 0) tryAct(house, file, doctor, { type: "sign-results", results: unseen, note: "" });
}

/** An offer that waits: a question is answered, one to a practice that is closed or is not hers is withdrawn, and the practice is rung. */
function chaseOffer(house: House, file: CourseFile, { id, doctor, coordinator }: Department): void {
  const { standing } = file.course;
  if (standing.status !== "offered" || file.course.holder !== id) return;
  const { handover, question, answer } = standing;
  if (question !== undefined && answer === undefined)
    return void tryAct(house, file, coordinator, {
      type: "answer-question",
      handover: handover.id,
      answer: "Grænsen står i epikrisen.",
    });
  const today = localDay(house.agenda.now);
  if (handover.to !== practiceOnRecord(house, file) || !isOpen(practiceOf(house.country, handover.to), today))
    return void tryAct(house, file, doctor, {
      type: "withdraw-handover",
      handover: handover.id,
      reason: "Patienten har en anden læge.",
    });
}

function answerQuestion(house: House, file: CourseFile, { coordinator }: Department): void {
  const { standing } = file.course;
  const asked =
    standing.status === "moving"
      ? { ...standing, id: standing.onward.id }
      : standing.status === "followed" && standing.unconfirmed !== undefined
        ? { ...standing.unconfirmed, id: standing.handover.id }
        : undefined;
  if (asked?.question === undefined || asked.answer !== undefined) return;
  tryAct(house, file, coordinator, {
    type: "answer-question",
    handover: asked.id,
    answer: "Grænsen står i epikrisen.",
  });
}

function takeReferral(house: House, file: CourseFile, { id, doctor }: Department, rereferral: string): void {
  const { standing } = file.course;
  if (standing.status !== "referred-back" || standing.rereferral.to !== id) return;
  if (house.random.chance(0.1)) {
    tryAct(house, file, doctor, { type: "decline-rereferral", rereferral, reason: "Tag en ny prøve om tre måneder." });
    return;
  }
  saysYes(house.truth.saidYes, rereferral, id);
  tryAct(house, file, doctor, { type: "accept-rereferral", rereferral });
}

/** Her practice as the register has it: that is where a letter goes. */
function practiceOnRecord({ system }: House, { patient }: CourseFile): string | null {
  return system.patients.get(patient)?.practice ?? null;
}

/** The patient's own practice is another one than the one that follows, or there is none. That she lives in another region, the region's office settles. */
function lifeGoesOn(house: House, file: CourseFile, department: Department): void {
  for (const { what, lists, quietUntil } of accountToday(house.system, file).items) {
    if (!lists.includes(department.id) || quietUntil !== undefined) continue;
    if (what === "no-practice") takesBack(house, file, department);
    if (what === "other-practice") offersOn(house, file, department);
  }
}

/** The department takes a patient back whom no practice can follow. */
function takesBack(house: House, file: CourseFile, { coordinator }: Department): void {
  const { status } = file.course.standing;
  if (status === "followed" || status === "moving")
    tryAct(house, file, coordinator, { type: "take-back", reason: "Patienten har ingen egen læge." });
}

function offersOn(house: House, file: CourseFile, { coordinator }: Department): void {
  const { standing, holder } = file.course;
  const { practice } = personOf(house, file);
  const today = localDay(house.agenda.now);
  if (standing.status !== "followed" || practice === null || practice === holder) return;
  if (!isOpen(practiceOf(house.country, practice), today)) return;
  tryAct(house, file, coordinator, {
    type: "offer-onward",
    onward: {
      ...{ id: `${file.id}-n${file.history.length}`, from: holder, to: practice },
      ...{ offeredOn: dayText(today), answerDue: dayText(today + DAYS_TO_ANSWER), because: "patient-chose" },
    },
  });
}
