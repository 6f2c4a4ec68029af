import type { Course, Recorded } from "@foelgeskab/followup/course";
import type { CourseFile } from "../system/system.ts";
import type { House } from "../world/house.ts";

/** A law of safety.md, section 3, as the country asks it. Each question gives what is wrong, in words; nothing where the law holds. */
export interface Invariant {
  id: string;
  law: string;
  /** Asked after every commit. */
  after?(commit: Commit): string[];
  /** Asked of every course at moments spread over the years, and at the end. */
  atAnyTime?(house: House, file: CourseFile): string[];
  /** Asked of a house when nothing has failed for a hundred and twenty days. */
  atRest?(house: House): string[];
}

/** What one commit did to one course. */
export interface Commit {
  house: House;
  file: CourseFile;
  before: Course | undefined;
  added: readonly Recorded[];
}
