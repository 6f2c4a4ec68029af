import type { ClosedReason, Course, CourseEvent } from "@foelgeskab/followup/course";
import { deciding, folding, followedBy, type Plant } from "./plant.ts";

/** Bugs about how a course ends and begins again. */
export const CLOSING_PLANTS: Record<string, Plant> = {
  "not-attended-closes": deciding(
    "who did not come is discharged",
    (events, _command, course) => closedAfter(events, course, "not-attended" as ClosedReason), // no reason of the list: that is the bug
  ),
  "no-answer-closes": deciding("who did not answer counts as declining", (events, _command, course) =>
    closedAfter(events, course, "patient-declined"),
  ),
  "region-move-closes": followedBy("who moves to another region is closed", "region-moved", () => [
    { type: "course-closed", reason: "transferred", note: "flyttet" },
  ]),
  "no-practice-closes": followedBy("who has no practice is closed", "practice-changed", ({ to }) =>
    to === null ? [{ type: "course-closed", reason: "transferred", note: "ingen læge" }] : [],
  ),
  "annulled-death-ignored": deciding("a death annulled reopens nothing", (events) =>
    events.filter((event) => event.type !== "course-reopened" || event.because !== "death-annulled"),
  ),
  "return-ignored": deciding("who comes back to the country is not followed again", (events) =>
    events.filter((event) => event.type !== "course-reopened" || event.because !== "returned"),
  ),
  "reopened-loses-plan": folding("a course that begins again has lost its letter", "course-reopened", (after) => {
    const { letter: _lost, ...rest } = after;
    return { ...rest, standing: { status: "at-hospital" } };
  }),
  "reopened-loses-answers": folding("a course that begins again has lost its answers", "course-reopened", (after) => ({
    ...after,
    results: [],
  })),
  "death-ends-nothing-followed": deciding(
    "a death ends no course that a practice follows",
    (events, command, course) =>
      command.type === "close-course" && command.reason === "dead" && course?.standing.status === "followed"
        ? []
        : events,
  ),
  "purged-early": folding("answers older than three years are thrown away", "results-received", (after) => {
    const newest = after.results.at(-1)?.sampledOn ?? "";
    const oldest = `${Number(newest.slice(0, 4)) - 3}${newest.slice(4)}`;
    return { ...after, results: after.results.filter(({ sampledOn }) => sampledOn >= oldest) };
  }),
  "closed-forgets-reason": folding("every ending reads as the programme's end", "course-closed", (after) =>
    after.standing.status === "closed"
      ? { ...after, standing: { ...after.standing, reason: "programme-ended" } }
      : after,
  ),
};

function closedAfter(events: CourseEvent[], course: Course | undefined, reason: ClosedReason): CourseEvent[] {
  const [event] = events;
  if (event?.type !== "contact-made" || event.how !== "no-answer") return events;
  const before = course?.contacts.filter(({ how }) => how === "no-answer").length ?? 0;
  return before >= 1 ? [...events, { type: "course-closed", reason, note: "svarer ikke" }] : events;
}
