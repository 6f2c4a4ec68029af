import type { Course, CourseEvent, OpenStanding, Recorded } from "./course.ts";
import { followedAlone } from "./evolve-handover.ts";
import { withoutLetter, withStanding } from "./with-standing.ts";

/** The course at its end, from wherever it stood; what it was is kept, for a death that is annulled. */
export function closedCourse(
  course: Course,
  { reason, on }: Extract<CourseEvent, { type: "course-closed" }>,
  recorded: Pick<Recorded, "on" | "by">,
): Course {
  const { standing, holder } = course;
  if (standing.status === "closed") throw new Error("a closed course is not closed again");
  const before = afterReopening(standing);
  return {
    ...course,
    standing: { status: "closed", reason, on: on ?? recorded.on, lastHolder: holder, by: recorded.by, before },
  };
}

/** Where a course goes on: an offer that was open has ended, and the one who held still holds. A re-referral waits on. */
function afterReopening(standing: OpenStanding): OpenStanding {
  switch (standing.status) {
    case "offered":
    case "received":
      return { status: "at-hospital" };
    case "moving":
      return followedAlone(standing);
    case "at-hospital":
    case "followed":
    case "referred-back":
      return standing;
    default:
      return standing satisfies never;
  }
}

/** The course as it was before it was closed. */
export function reopenedCourse(course: Course): Course {
  const reopened = withStanding(course, "closed", ({ before }) => before);
  return reopened.standing.status === "at-hospital" ? withoutLetter(reopened) : reopened;
}
