import type { CoursePicture } from "@foelgeskab/followup/course-picture";
import { pictureToday } from "../system/picture-today.ts";
import type { Commit, Invariant } from "./invariant.ts";

/** S13: each check names the version that made it, one that the course follows or followed; a new version changes nothing that was due by its day. */
export const ruleFixity: Invariant = {
  id: "S13",
  law: "Rule fixity",
  after: (commit) => {
    const changed = commit.added.find(({ event }) => event.type === "programme-changed");
    return changed === undefined ? [] : [...unchanged(commit, changed.on), ...named(commit)];
  },
};

function unchanged({ house, file, before }: Commit, on: string): string[] {
  const { seen } = file;
  if (
    seen === undefined ||
    before === undefined ||
    seen.of.results !== before.results ||
    seen.of.letter !== before.letter
  )
    return [];
  const then = dueBy(seen.picture, on);
  const now = dueBy(pictureToday(house.system, file), on);
  return then === now ? [] : [`what was due by ${on} was ${then}, and is ${now}`];
}

function dueBy(picture: CoursePicture | undefined, day: string): string {
  const owed = picture?.obligations.filter(({ check, due }) => due <= day && !check.startsWith("repeat:")) ?? [];
  return owed.map(({ check, due, until }) => `${check} ${due} ${until}`).join("; ");
}

function named({ house, file }: Commit): string[] {
  const { course } = file;
  const followed = [course.subject.programme, ...course.earlier.map(({ programme }) => programme)];
  const criteria = new Set(pictureToday(house.system, file)?.rules.criteria.map(({ id }) => id));
  return (pictureToday(house.system, file)?.obligations ?? []).flatMap(({ because, check }) => {
    const [version = ""] = because.split(" ");
    return version === "plan" || criteria.has(because) || followed.includes(version)
      ? []
      : [`${check} is owed because of ${because}`];
  });
}
