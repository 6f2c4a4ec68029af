import { isoDay } from "@foelgeskab/followup/ids";
import { INQUIRY_OUTCOME_NAME } from "@foelgeskab/followup/inquiry/inquiry";
import { sql } from "kysely";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { InquiryLine, InquiryList } from "../../contract.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { type CourseFact, coursesIn } from "../../pages/course-facts.ts";
import { turnView } from "../../pages/inquiry-turn.ts";
import { partyNames } from "../../pages/party-names.ts";
import { patientRef } from "../../pages/patient-ref.ts";
import { type InquiryRow, inquiriesIn } from "../../store/inquiries.ts";
import type { Db } from "../../store/transaction.ts";

/** As many as a screen shows; what waits stands first, so it is never cut off by what is done. */
const MOST = 300;

/** GET /api/inquiries: the party's questions, and those about hand-overs that wait. */
export function inquiryListFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/inquiries", {
      summary: "Questions to and from departments, and what was answered",
      roles: ["gp", "practice-nurse", "hospital-doctor", "coordinator"],
      handle: (ctx) => ctx.transact((db) => inquiryList(db, world, ctx)),
    });
  };
}

async function inquiryList(db: Db, world: World, ctx: PersonContext): Promise<InquiryList> {
  const { party } = ctx.actor;
  const today = world.clock.today();
  const rows = await inquiriesIn(
    db,
    sql`(department_id = ${party} OR practice_id = ${party} OR owed_by = ${party})
      ORDER BY owed_by IS NULL, owed_by IS DISTINCT FROM ${party}, answer_by, concluded_on DESC, inquiry_id LIMIT ${MOST}`,
  );
  const ids = rows.map(({ courseId }) => courseId);
  const courses = await coursesIn(
    db,
    party,
    sql`(c.course_id = ANY(${ids}::uuid[]) OR (c.question IS NOT NULL AND (c.holder_id = ${party} OR c.practice_id = ${party})))`,
  );
  const names = await partyNames(db);
  const around = { world, today, own: party, names };
  const handovers = courses.filter(({ question }) => question !== null).map((course) => handoverLine(course, around));
  const lines = rows.flatMap((row) => {
    const course = courses.find(({ courseId }) => courseId === row.courseId);
    return course === undefined ? [] : [lineOf(row, course, around)];
  });
  const patientIds = [...new Set([...handovers, ...lines].map(({ patient }) => patient.patientId))];
  await recordLook(db, ctx, { patientIds, what: "list of questions", basis: "care relation" });
  const yours = ({ turn }: InquiryLine): boolean => turn?.yours === true;
  const all = [...handovers, ...lines];
  return { today: isoDay(today), lines: [...all.filter(yours), ...all.filter((line) => !yours(line))] };
}

interface Around {
  world: World;
  today: Temporal.PlainDate;
  own: string;
  names: ReadonlyMap<string, string>;
}

function lineOf(row: InquiryRow, course: CourseFact, { world, today, own, names }: Around): InquiryLine {
  const { inquiry, subject, openedOn, owedBy, owed, asker, answerBy, outcome, concludedOn, messages } = row;
  const other = own === row.department ? row.practice : row.department;
  const { ladders } = world.settings;
  return {
    ...{ courseId: row.courseId, inquiry, subject, openedOn, concludedOn, messages },
    patient: patientRef(world.catalogue, course, today),
    otherName: names.get(other) ?? other,
    turn:
      owedBy === null || owed === null || answerBy === null
        ? null
        : turnView(
            { party: owedBy, owed, asker, answerBy },
            { name: names.get(owedBy) ?? owedBy, own, today, ladders },
          ),
    outcome: outcome === null ? null : INQUIRY_OUTCOME_NAME[outcome],
  };
}

/** A question about a hand-over that waits is answered there; here it stands among the others. */
function handoverLine(course: CourseFact, { world, today, own, names }: Around): InquiryLine {
  const { courseId, question, holder, practice, statusSince, answerDue } = course;
  const department = holder === practice ? course.department : holder;
  const other = own === department ? (practice ?? department) : department;
  const turn =
    answerDue === null
      ? null
      : {
          ...{ name: names.get(department) ?? department, yours: own === department, owed: "answer" as const },
          ...{ answerBy: answerDue, late: answerDue < isoDay(today), step: null },
        };
  return {
    ...{ courseId, inquiry: null, subject: question ?? "", openedOn: statusSince, concludedOn: null, messages: 1 },
    patient: patientRef(world.catalogue, course, today),
    otherName: names.get(other) ?? other,
    ...{ turn, outcome: null },
  };
}
