import { randomUUID } from "node:crypto";
import { dayOf } from "@foelgeskab/followup/ids";
import { type MovedFinding, triageDue } from "@foelgeskab/followup/legacy/findings";
import type { MovedPerson } from "@foelgeskab/followup/legacy/moved-person";
import { type Placing, placePerson, practiceSays, type RegisterSays } from "@foelgeskab/followup/legacy/place-person";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { openCourses, type ToOpen, type World } from "../../advance/advance.ts";
import { judge, worstOf } from "../../pages/moved-earlier.ts";
import { type LegacyFile, saveTold, type ToldLine } from "../../store/legacy-files.ts";
import {
  type EarlierLine,
  keptContents,
  type LegacyLine,
  type LineFacts,
  placesOf,
  type RegisterPatient,
  registerPatients,
  saveLines,
  settleLines,
  waitingLines,
} from "../../store/legacy-lines.ts";
import { addPatients, givePractices, type ListedPerson } from "../../store/patients.ts";
import { searchName } from "../../store/search-name.ts";
import type { Db } from "../../store/transaction.ts";
import type { FileLine } from "./read-file.ts";
import { hasUnusableTest, tellOf } from "./tell-line.ts";

/** What a lot of lines does: found out first, written after. */
interface Lot {
  told: ToldLine[];
  kept: LegacyLine[];
  patients: ListedPerson[];
  practices: { patientId: string; practice: string }[];
  courses: ToOpen[];
  /** Earlier lines that one of these is in the place of. */
  corrected: string[];
}

/** Takes a lot of lines in, in the caller's transaction: opens courses, keeps every line, and writes the report. Throws where the database refuses one of them. */
export async function takeInLot(
  db: Db,
  world: World,
  file: LegacyFile,
  lines: readonly FileLine[],
  stopped = false,
): Promise<void> {
  const known = await lookUp(db, file, lines);
  const programmes = world.catalogue.choices(file.asOf);
  const lot: Lot = { told: [], kept: [], patients: [], practices: [], courses: [], corrected: [] };
  for (const line of lines) takeIn(lot, { world, file, known, programmes, stopped }, line);
  const at = world.clock.now().toString();
  await addPatients(db, lot.patients);
  await givePractices(db, lot.practices);
  await openCourses(db, world, file.actor, lot.courses);
  await settleLines(db, lot.corrected, at, { how: "corrected", by: file.actor.name });
  await saveLines(db, file.file, at, lot.kept);
  await saveTold(db, file.file, lot.told);
}

/** What the register says of everything that a lot names. */
interface Known {
  contents: ReadonlyMap<string, string>;
  places: Awaited<ReturnType<typeof placesOf>>;
  patients: Map<string, RegisterPatient>;
  waiting: EarlierLine[];
}

async function lookUp(db: Db, { party }: LegacyFile, lines: readonly FileLine[]): Promise<Known> {
  const people = lines.flatMap(({ person }) => person ?? []);
  const codes = people.flatMap(({ department, practiceNumber }) => [
    department,
    ...(practiceNumber === null ? [] : [practiceNumber]),
  ]);
  return {
    contents: await keptContents(
      db,
      lines.map(({ content }) => content),
    ),
    places: await placesOf(db, [...new Set(codes)]),
    patients: await registerPatients(
      db,
      people.map(({ cpr }) => cpr),
    ),
    waiting: await waitingLines(db, party, {
      about: lines.flatMap(({ about }) => about ?? []),
      ownNumbers: lines.map(({ ownNumber }) => ownNumber),
    }),
  };
}

interface Around {
  world: World;
  file: LegacyFile;
  known: Known;
  programmes: readonly Programme[];
  /** Whether the lines were stopped before: then none of them opens anything. */
  stopped: boolean;
}

function takeIn(lot: Lot, around: Around, line: FileLine): void {
  const seen = around.known.contents.get(line.content);
  if (line.repeats !== null || seen !== undefined) {
    const lineId = seen ?? lot.kept.find(({ content }) => content === line.content)?.lineId ?? null;
    lot.told.push({ ...numbersOf(line), outcome: "repeated", lineId, told: [] });
  } else if (line.person === null) keepUnread(lot, around, line);
  else takeInPerson(lot, around, line, line.person);
}

function numbersOf({ line, ownNumber }: FileLine): Pick<ToldLine, "line" | "ownNumber"> {
  return { line, ownNumber };
}

function keepUnread(lot: Lot, { file }: Around, line: FileLine): void {
  const kept = { ...bare(file, line), outcome: "unread" as const };
  lot.kept.push(kept);
  lot.told.push({ ...numbersOf(line), outcome: "unread", lineId: kept.lineId, told: tellOf(line.problems, null, []) });
}

/** A line on the list of the one who sent it, about nobody yet. */
function bare(
  file: LegacyFile,
  { line, raw, content, ownNumber, about, problems }: FileLine,
): Omit<LegacyLine, "outcome"> {
  const nobody = {
    department: null,
    practice: null,
    patientId: null,
    courseId: null,
    facts: null,
    waitCode: null,
    settled: null,
  };
  const since = file.asOf;
  return {
    lineId: randomUUID(),
    line,
    raw,
    content,
    ownNumber,
    about,
    problems,
    owner: file.party,
    ...nobody,
    since,
    due: triageDue([], since),
  };
}

function takeInPerson(lot: Lot, around: Around, line: FileLine, person: MovedPerson): void {
  const says = registerSays(around.known, person);
  const placing = placingOf(around, line, person, says);
  const judged = {
    person,
    programme: programmeOf(placing, person, around),
    practiceSays: practiceSays(says),
    unusableTest: hasUnusableTest(line.problems),
  };
  const earlier = earlierLines(around, line);
  const findings = judge(around.world, judged, dayOf(around.file.asOf));
  const facts: LineFacts = { ...judged, worst: worstOf(findings) };
  const alone = personLine(around, line, { person, says, facts, findings });
  const { outcome, kept } = placed(lot, around, { placing, person, earlier, kept: alone });
  const wait = placing.outcome === "waits" ? placing.because : null;
  lot.corrected.push(...earlier.map(({ lineId }) => lineId));
  lot.kept.push(kept);
  lot.told.push({
    ...{ ...numbersOf(line), outcome, lineId: kept.lineId },
    told: tellOf(line.problems, wait, outcome === "known" ? [] : findings),
  });
}

function placingOf({ stopped, programmes }: Around, line: FileLine, person: MovedPerson, says: RegisterSays): Placing {
  if (stopped) return { outcome: "waits", because: "stopped", programme: null };
  if (line.contradicts !== null) return { outcome: "waits", because: "contradicts-line", programme: null };
  return placePerson(person, says, programmes);
}

/** Lines of other files that wait and that this one is in the place of: about the same person and disease, or unreadable under the same number of its sender. */
function earlierLines({ known, file }: Around, { about, ownNumber }: FileLine): EarlierLine[] {
  return known.waiting.filter(
    (each) =>
      each.file !== file.file && (each.about === about || (each.about === null && each.ownNumber === ownNumber)),
  );
}

interface Judged {
  person: MovedPerson;
  says: RegisterSays;
  facts: LineFacts;
  findings: readonly MovedFinding[];
}

/** The line on the list of its department, or of the one who sent it. */
function personLine(
  { file, known }: Around,
  line: FileLine,
  { person, says, facts, findings }: Judged,
): Omit<LegacyLine, "outcome"> {
  const department = says.department?.active === true ? says.department.id : null;
  return {
    ...bare(file, line),
    ...{ facts, department },
    owner: department ?? file.party,
    practice: facts.practiceSays === "known" ? (says.patient?.practice ?? says.practice?.id ?? null) : null,
    patientId: known.patients.get(person.cpr)?.patientId ?? null,
    due: triageDue(findings, file.asOf),
  };
}

/** What becomes of the line: a course that is opened, one that is here already, or a line that waits. */
function placed(
  lot: Lot,
  around: Around,
  {
    placing,
    person,
    earlier,
    kept,
  }: { placing: Placing; person: MovedPerson; earlier: readonly EarlierLine[]; kept: Omit<LegacyLine, "outcome"> },
): { outcome: ToldLine["outcome"]; kept: LegacyLine } {
  switch (placing.outcome) {
    case "opens":
      return { outcome: "opened", kept: { ...kept, outcome: "opened", ...opens(lot, around, person, placing) } };
    case "known": {
      const { courseId } = placing;
      if (earlier.some((each) => each.courseId === courseId))
        return { outcome: "updated", kept: { ...kept, outcome: "opened", courseId } };
      const settled = { how: "known", by: around.file.actor.name };
      return { outcome: "known", kept: { ...kept, outcome: "known", courseId, settled } };
    }
    case "waits":
      return { outcome: "waits", kept: { ...kept, outcome: "waits", waitCode: placing.because } };
    default:
      return placing satisfies never;
  }
}

/** A course that is here already goes on by the programme that it has; the line's own is what it would be judged by. */
function programmeOf(placing: Placing, person: MovedPerson, { programmes }: Around): string | null {
  if (placing.outcome !== "known") return placing.programme === null ? null : programmeKey(placing.programme);
  const named = placePerson(person, NOBODY_KNOWN, programmes);
  return named.outcome === "opens" ? programmeKey(named.programme) : null;
}

const NOBODY_KNOWN: RegisterSays = { department: { id: "", active: true }, practice: undefined, patient: undefined };

function registerSays({ places, patients }: Known, person: MovedPerson): RegisterSays {
  const named = (kind: string, identifier: string | null) =>
    places.find((each) => each.kind === kind && each.identifier === identifier);
  const patient = patients.get(person.cpr);
  return {
    department: named("department", person.department),
    practice: named("practice", person.practiceNumber),
    patient: patient && { ...patient, sameName: patient.name === nameOf(person) },
  };
}

function nameOf({ givenName, familyName }: MovedPerson): string {
  return searchName(`${givenName} ${familyName}`);
}

/** Opens a course at the department, for a patient who is added where nobody has her yet. */
function opens(
  lot: Lot,
  { known }: Around,
  person: MovedPerson,
  { programme, practice }: Extract<Placing, { outcome: "opens" }>,
): { patientId: string; courseId: string } {
  const { cpr, givenName, familyName, bornOn, icd10, treatedOn } = person;
  const department = registerSays(known, person).department?.id;
  if (treatedOn === null || department === undefined)
    throw new Error("a course is opened with its department and the day that it counts from");
  const before = known.patients.get(cpr);
  const patient = before ?? { patientId: randomUUID(), name: nameOf(person), practice, dead: false, courses: [] };
  if (before === undefined)
    lot.patients.push({ patientId: patient.patientId, cpr, givenName, familyName, bornOn, practice });
  else if (before.practice === null && practice !== null) lot.practices.push({ patientId: before.patientId, practice });
  const courseId = randomUUID();
  const now = { ...patient, courses: [...patient.courses, { courseId, icd10, closed: false }] };
  known.patients.set(cpr, now);
  // an earlier number of hers, on another line, is the same patient
  for (const [number, { patientId }] of known.patients)
    if (patientId === patient.patientId) known.patients.set(number, now);
  const subject = {
    cancer: programme.cancer,
    icd10,
    programme: programmeKey(programme),
    anchors: { [programme.anchor.name]: treatedOn },
    department,
  };
  lot.courses.push({ patientId: patient.patientId, courseId, bornOn, command: { type: "open-course", ...subject } });
  return { patientId: patient.patientId, courseId };
}
