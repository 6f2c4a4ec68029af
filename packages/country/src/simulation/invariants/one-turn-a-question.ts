import { accountToday } from "../system/account-today.ts";
import type { Invariant } from "./invariant.ts";

/** An open question is one party's to answer or to conclude, on its list; one that a person has concluded is on nobody's. Past its day it is late. */
export const oneTurnAQuestion: Invariant = {
  id: "question",
  law: "A question is one party's turn",
  after: ({ house, file }) => {
    const { course } = file;
    if (course.standing.status === "closed") return [];
    const { items } = accountToday(house.system, file);
    return course.inquiries.flatMap(({ id, department, standing }) => {
      const [item, ...more] = items.filter(({ about }) => about === `inquiry ${id}`);
      if (standing.state === "concluded") return item === undefined ? [] : [`${id} is concluded, and still waits`];
      if (item === undefined || more.length > 0) return [`the question ${id} is not one thing on a list`];
      const party = standing.for === "department" ? department : course.holder;
      return item.lists[0] === party ? [] : [`the question ${id} is ${party}'s, and stands with ${item.lists.join()}`];
    });
  },
};
