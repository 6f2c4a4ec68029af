import { dayText } from "@foelgeskab/followup/day";
import type { Fault } from "../faults/faults.ts";
import { officeSoon } from "../people/office.ts";
import { tryAct } from "../people/try-act.ts";
import { Killed, type PatientRow } from "../system/system.ts";
import type { RegisterNews } from "../system/wire.ts";
import { DAY, localDay, type Minute } from "../time.ts";
import { isOpen, type Practice } from "./country.ts";
import { comesOf, type House, isQuiet, strikes, struck } from "./house.ts";
import type { Person } from "./person.ts";
import { registered } from "./register.ts";

const YEAR = 365.25 * DAY;

/** Plans what will befall a person: her death, and what life brings before it. */
export function planFate(house: House, person: Person): void {
  const { agenda, country } = house;
  if (person.diesAt < country.ends) agenda.at(person.diesAt, () => dies(house, person));
  planned(house, "practice-changed", () => choosesPractice(house, person));
  planned(house, "region-moved", () => movesRegion(house, person));
  planned(house, "emigrated", () => emigrates(house, person));
  planned(house, "no-practice", () => losesPractice(house, person));
  planned(house, "death-annulled", () => takenForDead(house, person));
  planned(house, "wrong-link", () => linked(house, person));
  planned(house, "cpr-changed", () => changesNumber(house, person, "new-cpr"));
  if (strikes(house, "replacement-number"))
    agenda.at(agenda.now + house.random.between(20, 400) * DAY, () => getsNumber(house, person));
  for (const practice of country.practices)
    if (practice.closing !== null)
      agenda.at(practice.closing.toldOn * DAY + DAY / 2, () => practiceCloses(house, person, practice));
}

/** Lets something happen so often in a year, as long as faults happen. */
function planned(house: House, fault: Fault, happens: () => void): void {
  const { country, random, agenda } = house;
  const perYear = country.faults.get(fault);
  if (perYear === undefined) return;
  const wait = (): Minute => Math.round(random.exponential(YEAR / perYear));
  for (let at = country.begins + wait(); at < country.quietFrom; at += wait() + DAY)
    agenda.at(at, () => {
      struck(house, fault);
      happens();
    });
}

function today(house: House): ReturnType<typeof dayText> {
  return dayText(localDay(house.agenda.now));
}

/** The register hears of most deaths within days, of some after weeks. */
function dies(house: House, person: Person): void {
  const { agenda, random } = house;
  if (person.abroad) return;
  const on = today(house);
  const late = strikes(house, "death-late");
  const days = late ? random.between(10, 90) : random.between(0, 3);
  agenda.at(agenda.now + days * DAY, () => {
    if (late) comesOf(house, "death-late");
    registered(house, person, { what: "dead", on });
  });
}

/** The register says that she is dead, and takes it back some weeks later. */
function takenForDead(house: House, person: Person): void {
  const { agenda, random } = house;
  if (!isAlive(house, person)) return;
  registered(house, person, { what: "dead", on: today(house) });
  agenda.at(agenda.now + random.between(1, 40) * DAY, () => {
    if (agenda.now < person.diesAt) registered(house, person, { what: "death-annulled" });
  });
}

function isAlive({ agenda }: House, person: Person): boolean {
  return agenda.now < person.diesAt && !person.abroad;
}

function choosesPractice(house: House, person: Person): void {
  const { random, country, agenda } = house;
  if (!isAlive(house, person)) return;
  const others = country.practices.filter(
    (practice) => practice.id !== person.practice && isOpen(practice, localDay(agenda.now) + 200),
  );
  if (others.length === 0) return;
  changesTo(house, person, random.pick(others).id, "patient-chose");
}

function changesTo(
  house: House,
  person: Person,
  to: string | null,
  because: Extract<RegisterNews, { what: "practice" }>["because"],
): void {
  const from = person.practice;
  person.practice = to;
  registered(house, person, { what: "practice", from, to, on: today(house), because });
}

function losesPractice(house: House, person: Person): void {
  const { agenda, random } = house;
  if (!isAlive(house, person)) return;
  changesTo(house, person, null, "patient-chose");
  agenda.at(agenda.now + random.between(10, 60) * DAY, () => {
    if (person.practice === null) choosesPractice(house, person);
  });
}

/** Her practice closes: she chooses another one in time, or when it has closed. */
function practiceCloses(house: House, person: Person, practice: Practice): void {
  const { agenda, random } = house;
  const { closing } = practice;
  if (closing === null || person.practice !== practice.id || isQuiet(house)) return;
  struck(house, closing.on === closing.toldOn ? "practice-closes-overnight" : "practice-closes");
  const days = random.between(1, closing.on - closing.toldOn + 30);
  agenda.at(agenda.now + days * DAY, () => {
    if (person.practice !== practice.id || !isAlive(house, person)) return;
    const open = house.country.practices.filter((other) => isOpen(other, localDay(agenda.now) + 200));
    if (open.length > 0) changesTo(house, person, random.pick(open).id, "practice-closing");
  });
}

function movesRegion(house: House, person: Person): void {
  if (!isAlive(house, person)) return;
  registered(house, person, { what: "region", to: house.random.pick(["RH", "RS", "RN"]), on: today(house) });
}

function emigrates(house: House, person: Person): void {
  const { agenda, random } = house;
  if (!isAlive(house, person)) return;
  person.abroad = true;
  registered(house, person, { what: "emigrated", on: today(house) });
  if (random.chance(0.5))
    agenda.at(agenda.now + random.between(30, 700) * DAY, () => {
      if (agenda.now >= person.diesAt || isQuiet(house)) return;
      person.abroad = false;
      comesOf(house, "emigrated");
      registered(house, person, { what: "returned" });
    });
}

/** Another number; the old one goes on being hers. */
function changesNumber(house: House, person: Person, kind: "new-cpr" | "replacement-became-cpr"): void {
  if (!isAlive(house, person)) return;
  const now = `${person.id}#${person.numbers.length + 1}`;
  registered(house, person, { what: "number", now, kind });
  house.agenda.at(house.agenda.now + 5 * DAY, () => person.numbers.push(now));
}

function getsNumber(house: House, person: Person): void {
  comesOf(house, "replacement-number");
  changesNumber(house, person, "replacement-became-cpr");
}

/** Two people's records are taken for one person's: a link, which a second person at the region's office undoes. No course is moved either way (safety S16); what came meanwhile goes where its number says. */
function linked(house: House, person: Person): void {
  const { agenda, random, people, system } = house;
  const other = people.find((each) => each !== person);
  const rows = [person.id, other?.id ?? ""].flatMap((id) => system.patients.get(id) ?? []);
  const [one, two] = rows;
  if (one === undefined || two === undefined || one.linkedTo !== undefined) return;
  [one.linkedTo, two.linkedTo] = [two.id, one.id];
  toldOfLink(house, "records-linked");
  agenda.at(agenda.now + random.between(10, 40) * DAY, () => {
    toldOfLink(house, "records-unlinked");
    parts(house, [one, two]);
  });
}

/** A process that dies does all of it when it is back. */
function parts(house: House, rows: readonly [PatientRow, PatientRow]): void {
  const { system, country, agenda } = house;
  try {
    system.domain.shell.partRecords(system, rows, country.office.clerk);
    officeSoon(house);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    agenda.at(agenda.now + 5, () => parts(house, rows));
  }
}

function toldOfLink(house: House, kind: "records-linked" | "records-unlinked"): void {
  for (const file of house.system.files.values())
    tryAct(house, file, house.country.office.clerk, { type: "change-identity", kind, note: "To af praksisenheden." });
}
