import type { Course, CourseEvent } from "../course.ts";
import { isFollowed } from "../evolve-handover.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./not-yours.ts";
import { saysSomething } from "./told.ts";

type Decision = CourseEvent[] | Refusal;

/** A doctor or coordinator of the department that handed over takes the patient back: from now on it holds. */
export function takeBack(course: Course, reason: string, { by }: Circumstances): Decision {
  const { standing, holder } = course;
  if (!isFollowed(standing))
    return refuse(
      "not-followed",
      "Ingen klinik følger patienten nu. En åben overdragelse trækkes tilbage i stedet.",
      "No practice follows the patient now. An open hand-over is withdrawn instead.",
    );
  if (by.party !== standing.handover.from) return notYours();
  if (by.role !== "hospital-doctor" && by.role !== "coordinator") return notYours();
  if (standing.status === "referred-back")
    return refuse(
      "rereferral-open",
      "Klinikken har genhenvist patienten. Tag imod genhenvisningen i stedet.",
      "The practice has referred the patient back. Accept the re-referral instead.",
    );
  if (!saysSomething(reason))
    return refuse(
      "no-reason",
      "Skriv, hvorfor patienten tages tilbage. Klinikken læser det.",
      "Write why the patient is taken back. The practice reads it.",
    );
  return [{ type: "taken-back", from: holder, reason }];
}

/** A practice closes while it holds: the department that handed over holds from now on. The only move that nobody accepts (safety S3); moved twice is moved once. */
export function moveHolder(
  course: Course,
  { from, because }: { from: string; because: "practice-closed" },
  { by }: Circumstances,
): Decision {
  const { standing, holder } = course;
  if (by.role !== "region-office" && by.role !== "system") return notYours();
  if (holder !== from) return [];
  if (!isFollowed(standing))
    return refuse(
      "not-followed",
      "En afdeling har patienten. Den overdrager selv sine forløb, før den lukker.",
      "A department holds the patient. It hands its courses over itself before it closes.",
    );
  return [{ type: "holder-moved", from, to: standing.handover.from, because }];
}

/** A person of the department has read that the patient is there again. */
export function readHolderMove({ unreadMove }: Course, { by }: Circumstances): Decision {
  if (unreadMove === undefined) return [];
  return unreadMove.to === by.party ? [{ type: "holder-move-read" }] : notYours();
}
