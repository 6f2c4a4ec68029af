import type { Course } from "@foelgeskab/followup/course";
import type { Step } from "@foelgeskab/followup/evolve";
import { owes } from "@foelgeskab/followup/inquiry/who-owes";
import type { CareRelation, Holding } from "../store/course-rows.ts";

/** Everybody's basis for seeing the patient, as the course's history gives it. What has ended stays, with its end. Who held before keeps sight of it, and of what became of it, until the next change of hands. */
export function relationsOf(steps: readonly Step[]): CareRelation[] {
  const relations = new Map<string, CareRelation>();
  let before: string | undefined;
  for (const [at, { recorded, course }] of steps.entries()) {
    const held = steps[at - 1]?.course.holder;
    if (held !== undefined && held !== course.holder) before = held;
    const bases = [...basesNow(course), ...(before === undefined ? [] : [handedOver(before)])];
    const now = new Map(bases.map((each) => [`${each.party} ${each.basis}`, each]));
    for (const [key, relation] of relations)
      if (relation.until === null && !now.has(key)) relations.set(key, { ...relation, until: recorded.on });
    for (const [key, { party, basis }] of now) {
      const known = relations.get(key);
      relations.set(key, { party, basis, since: known?.since ?? recorded.on, until: null });
    }
  }
  return [...relations.values()];
}

/** Whoever is asked about the patient sees her while the question is open. */
function basesNow(course: Course): Pick<CareRelation, "party" | "basis">[] {
  const bases = basesOfStanding(course);
  const known = new Set(bases.map(({ party }) => party));
  const asked = course.inquiries.flatMap((inquiry) =>
    owes(inquiry, course) === undefined || known.has(inquiry.department) ? [] : [inquiry.department],
  );
  return [...bases, ...[...new Set(asked)].map((party) => ({ party, basis: "asked" as const }))];
}

function basesOfStanding({
  subject: { department },
  standing,
  holder,
}: Course): Pick<CareRelation, "party" | "basis">[] {
  switch (standing.status) {
    case "at-hospital":
      return [{ party: holder, basis: "treats" }, ...(holder === department ? [] : [handedOver(department)])];
    case "offered":
      return [
        { party: holder, basis: "treats" },
        { party: standing.handover.to, basis: "offered" },
      ];
    case "received":
      return [
        { party: holder, basis: "treats" },
        { party: standing.offer.to, basis: "offered" },
      ];
    case "followed":
      return [{ party: holder, basis: "follows" }, handedOver(standing.handover.from)];
    case "moving":
      return [
        { party: holder, basis: "follows" },
        handedOver(standing.handover.from),
        { party: standing.onward.to, basis: "offered" },
      ];
    case "referred-back":
      return [
        { party: holder, basis: "follows" },
        handedOver(standing.handover.from),
        { party: standing.rereferral.to, basis: "referred-to" },
      ];
    case "closed":
      return [{ party: standing.lastHolder, basis: "follows" }, handedOver(department)];
    default:
      return standing satisfies never;
  }
}

function handedOver(party: string): Pick<CareRelation, "party" | "basis"> {
  return { party, basis: "handed-over" };
}

/** Who held the course, when: each time begins at the instant the one before it ends, so there is neither gap nor overlap (safety S1). */
export function holdingsOf(steps: readonly Step[]): Holding[] {
  const holdings: Holding[] = [];
  for (const { recorded, course } of steps) {
    const last = holdings.at(-1);
    if (last?.party === course.holder) continue;
    if (last !== undefined) last.until = recorded.at;
    holdings.push({ party: course.holder, from: recorded.at, until: null });
  }
  return holdings;
}
