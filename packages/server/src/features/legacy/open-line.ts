import { randomUUID } from "node:crypto";
import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { triageDue } from "@foelgeskab/followup/legacy/findings";
import { practiceSays, WAITS } from "@foelgeskab/followup/legacy/place-person";
import type { Actor } from "@foelgeskab/followup/party";
import { coversDiagnosis, programmeKey } from "@foelgeskab/followup/programme";
import { openCourse, type World } from "../../advance/advance.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import { judge, worstOf } from "../../pages/moved-earlier.ts";
import { lineOpened, lockLine, placesOf, registerPatients } from "../../store/legacy-lines.ts";
import { addPatients, givePractices } from "../../store/patients.ts";
import { searchName } from "../../store/search-name.ts";
import type { Db } from "../../store/transaction.ts";

/** What a person chooses for a line that lacks it. */
export interface ChosenForLine {
  department: string;
  programme: string;
  treatedOn: IsoDay;
}

/** Opens the course of a line that waits, as its owner has chosen; or says what does not fit. As the system, since nobody has a relation to the patient yet. */
export async function openLine(
  db: Db,
  world: World,
  by: Actor,
  lineId: string,
  chosen: ChosenForLine,
): Promise<Refused | undefined> {
  const line = await lockLine(db, lineId);
  if (line?.facts == null || line.courseId !== null || line.owner !== by.party) return notFound;
  const { person } = line.facts;
  const today = isoDay(world.clock.today());
  const programme = world.catalogue.inForce(chosen.programme, today);
  if (programme === undefined || !coversDiagnosis(programme, person.icd10)) return OTHER_DIAGNOSIS;
  if (chosen.treatedOn > today || chosen.treatedOn < person.bornOn) return IMPOSSIBLE_DAY;
  if (by.role !== "region-office" && chosen.department !== by.party) return OTHER_DEPARTMENT;
  if (!(await isDepartment(db, chosen.department))) return OTHER_DEPARTMENT;
  const known = (await registerPatients(db, [person.cpr])).get(person.cpr);
  if (known !== undefined && known.name !== searchName(`${person.givenName} ${person.familyName}`)) return OTHER_NAME;
  if (known?.dead === true) return DEAD;
  if (known?.courses.some(({ icd10, closed }) => !closed && icd10.slice(0, 4) === person.icd10.slice(0, 4)))
    return ALREADY_OPEN;

  const places = person.practiceNumber === null ? [] : await placesOf(db, [person.practiceNumber]);
  const practice = places.find(({ kind, active }) => kind === "practice" && active);
  const patientId = known?.patientId ?? randomUUID();
  if (known === undefined) await addPatients(db, [{ ...person, patientId, practice: practice?.id ?? null }]);
  else if (practice !== undefined) await givePractices(db, [{ patientId, practice: practice.id }]);
  const courseId = randomUUID();
  const subject = {
    cancer: programme.cancer,
    icd10: person.icd10,
    programme: programmeKey(programme),
    department: chosen.department,
  };
  const anchors = { [programme.anchor.name]: chosen.treatedOn };
  await openCourse(
    db,
    world,
    by,
    { patientId, courseId, bornOn: person.bornOn },
    { type: "open-course", ...subject, anchors },
  );
  const patient = known === undefined ? undefined : { ...known, sameName: true };
  const says = practiceSays({ department: undefined, practice, patient });
  const judged = {
    ...line.facts,
    person: { ...person, treatedOn: chosen.treatedOn },
    programme: programmeKey(programme),
    practiceSays: says,
  };
  const findings = judge(world, judged, dayOf(today));
  const facts = { ...judged, worst: worstOf(findings) };
  const due = triageDue(findings, today);
  await lineOpened(db, lineId, {
    ...{ courseId, patientId, facts, due },
    department: chosen.department,
    practice: says === "known" ? (practice?.id ?? null) : null,
  });
  return undefined;
}

async function isDepartment(db: Db, id: string): Promise<boolean> {
  const found = await db
    .selectFrom("party")
    .select("party_id")
    .where("party_id", "=", id)
    .where("kind", "=", "department")
    .where("active", "=", true)
    .executeTakeFirst();
  return found !== undefined;
}

const OTHER_DIAGNOSIS = problem(
  "programme",
  "Diagnosen hører ikke til programmet.",
  "The diagnosis is not one of the programme's.",
);
const IMPOSSIBLE_DAY = problem(
  "treatedOn",
  "Datoen ligger i fremtiden eller før fødslen.",
  "The day lies in the future or before the birth.",
);
const OTHER_DEPARTMENT = problem(
  "department",
  "Vælg jeres egen afdeling. Er patienten en andens, så lad regionens praksisenhed åbne forløbet.",
  "Choose your own department. If the patient is another's, let the region's practice unit open the course.",
);
const OTHER_NAME = problem(
  "person",
  "CPR-nummeret er kendt under et andet navn. Ret listen, og send den igen.",
  "The CPR number is known under another name. Correct the list, and send it again.",
);
const DEAD = problem("person", WAITS.dead.da, WAITS.dead.en);
const ALREADY_OPEN = problem(
  "person",
  "Patienten har allerede et åbent forløb for sygdommen. Læg linjen til side.",
  "The patient has an open course for the disease already. Set the line aside.",
);

function problem(field: string, da: string, en: string): Refused {
  return refused({ status: 422, code: "invalid", field, sentence: { da, en } });
}
