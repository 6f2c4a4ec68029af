import type { Course, CourseEvent } from "@foelgeskab/followup/course";
import type { CoursePicture } from "@foelgeskab/followup/course-picture";
import type { Command } from "@foelgeskab/followup/decide/command";
import type { Circumstances } from "@foelgeskab/followup/decide/decide";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { Domain } from "../system/domain.ts";
import type { ShellRules } from "../system/shell-rules.ts";

/** A bug that is planted to see whether the country finds it: what is wrong, and the domain with it. It wraps the real functions from outside, and is never in production. */
export interface Plant {
  says: string;
  in(real: Domain): Domain;
}

/** A bug in what may happen: the events of a real decision, changed. */
export function deciding(
  says: string,
  change: (events: CourseEvent[], command: Command, course: Course | undefined, around: Circumstances) => CourseEvent[],
): Plant {
  return {
    says,
    in: (real) => ({
      ...real,
      decide: (command, course, around) => {
        const decision = real.decide(command, course, around);
        return isRefusal(decision) ? decision : change(decision, command, course, around);
      },
    }),
  };
}

/** A bug in what may happen: another event after each one of a kind. */
export function followedBy<Type extends CourseEvent["type"]>(
  says: string,
  type: Type,
  next: (event: Extract<CourseEvent, { type: Type }>) => CourseEvent[],
): Plant {
  const isOfType = (event: CourseEvent): event is Extract<CourseEvent, { type: Type }> => event.type === type;
  return deciding(says, (events) => events.flatMap((event) => (isOfType(event) ? [event, ...next(event)] : [event])));
}

/** A bug in what has happened: the real fold, changed after events of one kind. */
export function folding(
  says: string,
  type: CourseEvent["type"],
  change: (after: Course, before: Course, event: CourseEvent) => Course,
): Plant {
  return {
    says,
    in: (real) => ({
      ...real,
      evolve: (course, recorded) => {
        const after = real.evolve(course, recorded);
        return course !== undefined && recorded.event.type === type ? change(after, course, recorded.event) : after;
      },
    }),
  };
}

/** A bug in what is read of a course before anything is computed. */
export function reading(says: string, change: (course: Course) => Course): Plant {
  return { says, in: (real) => ({ ...real, pictureOf: (course, looking) => real.pictureOf(change(course), looking) }) };
}

/** A bug in what is owed. */
export function owing(
  says: string,
  change: (obligations: CoursePicture["obligations"]) => CoursePicture["obligations"],
): Plant {
  return {
    says,
    in: (real) => ({
      ...real,
      pictureOf: (course, looking) => {
        const picture = real.pictureOf(course, looking);
        return picture === undefined ? undefined : { ...picture, obligations: change(picture.obligations) };
      },
    }),
  };
}

/** A bug in the shell around the domain. */
export function shelling(says: string, change: Partial<ShellRules>): Plant {
  return { says, in: (real) => ({ ...real, shell: { ...real.shell, ...change } }) };
}

type DeliveryOf = Domain["deliveryOf"];

/** A bug in how a message that was sent is followed up. */
export function delivering(
  says: string,
  change: (deliveryOf: DeliveryOf, ...asked: Parameters<DeliveryOf>) => ReturnType<DeliveryOf>,
): Plant {
  return {
    says,
    in: (real) => ({ ...real, deliveryOf: (sent, now) => change(real.deliveryOf, sent, now) }),
  };
}
