import { departmentOf } from "@foelgeskab/followup/decide/who";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { correspondenceDraft } from "@foelgeskab/followup/reading/correspondence-draft";
import { readReceived } from "@foelgeskab/followup/received/read-received";
import { withProgrammeSuggestions } from "@foelgeskab/followup/received/programme-suggestions";
import type { World } from "../../advance/advance.ts";
import type { AskView } from "../../contract.ts";
import { type CourseFile, partyName } from "../../pages/course-file.ts";
import { askingSide } from "../../pages/inquiry-briefs.ts";
import { refOfFile } from "../../pages/patient-ref.ts";
import { readsHere } from "../../store/inquiries.ts";
import type { Db } from "../../store/transaction.ts";

/** What a new question is written with; undefined for whoever may not ask about the patient. */
export async function askView(db: Db, world: World, file: CourseFile, { party }: Actor): Promise<AskView | undefined> {
  const { course, parties, today } = file;
  const asker = askingSide(course, party);
  if (asker === undefined) return undefined;
  const own = departmentOf(course);
  const asked = asker === "department" ? [course.holder] : [own, ...otherDepartments(file, own)];
  const choices: AskView["choices"] = [];
  for (const id of asked)
    choices.push({ id, name: partyName(file, id), leavesByLetter: !(await readsHere(db, id, isoDay(today))) });
  return {
    patient: refOfFile(file),
    ...{ asker, choices, to: asked[0] ?? own, days: world.settings.inquiryDays },
    draft: asker === "follower" ? gapDraft(file, world) : { subject: "", text: "" },
  };

  function otherDepartments(_: CourseFile, besides: string): string[] {
    return [...parties.values()].flatMap(({ id, kind }) => (kind === "department" && id !== besides ? [id] : []));
  }
}

/** What is missing in the letter that the practice follows by, as the question that asks for it; empty where the department wrote the letter here, which is whole. */
function gapDraft({ course: { letter }, today }: CourseFile, { catalogue }: World): AskView["draft"] {
  const received = letter?.received;
  if (letter === undefined || received === undefined) return { subject: "", text: "" };
  const { id, from, to, offeredOn, answerDue, sheetCode } = letter;
  const offer = { id, from, to, offeredOn, answerDue, sheetCode, letter: received.letter, opensCourse: false };
  const { reading } = readReceived(offer, received.answers);
  const text = correspondenceDraft(withProgrammeSuggestions(reading, catalogue.choices(isoDay(today))));
  return { subject: text === "" ? "" : "Mangler i epikrisen", text };
}
