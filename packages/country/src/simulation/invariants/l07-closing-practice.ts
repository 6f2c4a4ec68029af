import { localDay } from "../time.ts";
import type { Invariant } from "./invariant.ts";

/** Days after which a closing is carried out, though nothing planned ran for three of them. */
const DAYS = 6;

/** L7: what a closing practice held is accepted elsewhere, or the hospital's, on its last day; overnight, within a working day. Nothing is offered to it any more. */
export const closingPractice: Invariant = {
  id: "L7",
  law: "A closing practice leaves nobody",
  atRest: ({ system, country, agenda }) =>
    [...system.files.values()].flatMap(({ id, course: { holder, standing } }) => {
      if (standing.status === "closed") return [];
      const asked =
        standing.status === "offered" ? standing.handover.to : standing.status === "moving" ? standing.onward.to : "";
      const gone = country.practices.filter(
        ({ closing }) => closing !== null && localDay(agenda.now) > closing.on + DAYS,
      );
      return gone.some((practice) => practice.id === holder || practice.id === asked)
        ? [`${id} waits for a practice that has closed`]
        : [];
    }),
};
