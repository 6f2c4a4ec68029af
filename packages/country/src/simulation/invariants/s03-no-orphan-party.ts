import { localDay } from "../time.ts";
import type { Invariant } from "./invariant.ts";

/** Days that a closing may take to be carried out: one working day, and three where nothing planned runs. */
const DAYS_TO_MOVE = 6;

/** S3: the holder is a party that is still there; what a closing practice held is moved. */
export const noOrphanParty: Invariant = {
  id: "S3",
  law: "No orphan party",
  atAnyTime: ({ country, agenda }, { course }) => {
    if (course.standing.status === "closed") return [];
    const practice = country.practices.find(({ id }) => id === course.holder);
    const closed = practice?.closing?.on;
    return closed !== undefined && localDay(agenda.now) > closed + DAYS_TO_MOVE
      ? [`${course.holder} has closed and still holds`]
      : [];
  },
};
