import { verifiedUntil } from "@foelgeskab/followup/directory/directory-number";
import { dayOf, isoDay } from "@foelgeskab/followup/ids";
import { climb } from "@foelgeskab/followup/ladder";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { dayPhrase, phrase } from "@foelgeskab/followup/phrase";
import type { World } from "../advance/advance.ts";
import type { NumberToVerify } from "../contract.ts";
import { cancerGroups } from "../programmes/load-cancer-groups.ts";
import type { Db } from "../store/transaction.ts";
import { type StandingNumber, standingNumbers } from "./contacts.ts";
import { stepWords } from "./ladder-words.ts";

type Settings = Pick<World, "clock" | "settings">;

/** The numbers that a department is to ring, the oldest first: those that letters may not cite any more, and those that soon may not. */
export async function numbersToVerify(db: Db, world: Settings, party: string): Promise<NumberToVerify[]> {
  const numbers = await standingNumbers(db, world);
  return rowsOf(
    numbers.filter((number) => number.party === party),
    world,
  ).map(({ row }) => row);
}

/** The numbers that have climbed to the region's office, by how long they have waited. */
export async function climbedNumbers(db: Db, world: Settings): Promise<NumberToVerify[]> {
  return rowsOf(await standingNumbers(db, world), world).flatMap(({ row, reached }) =>
    reached.some((level) => level.startsWith("region")) ? [row] : [],
  );
}

function rowsOf(
  numbers: readonly StandingNumber[],
  world: Settings,
): { row: NumberToVerify; reached: readonly string[] }[] {
  const today = world.clock.today();
  const { confirmMonths, remindDays } = world.settings.directory;
  const soon = isoDay(today.add({ days: remindDays }));
  return numbers
    .filter(({ state }) => state === "live" || state === "stale")
    .map((number) => ({ number, until: verifiedUntil(number, confirmMonths) }))
    .filter(({ until }) => until <= soon)
    .toSorted((one, other) => (one.until < other.until ? -1 : 1))
    .map(({ number, until }) => rowOf(number, until, world));
}

function rowOf(
  { entry, version, party, department, phone, label, cancers, ownerRole, state, verifiedOn }: StandingNumber,
  until: NumberToVerify["until"],
  { clock, settings }: Settings,
): { row: NumberToVerify; reached: readonly string[] } {
  const today = clock.today();
  const climbed =
    state === "stale"
      ? climb(settings.ladders.directory, isoDay(dayOf(until).add({ days: 1 })), isoDay(today))
      : undefined;
  const step = climbed && stepWords(climbed);
  const row = {
    ...{ entry, version, party, phone, label, ownerRole, until },
    ...{ partyName: department.name, organisation: department.organisation, partyPhone: department.phone },
    cancers: cancerGroups()
      .filter(({ id }) => cancers.includes(id))
      .map(({ name }) => name),
    days: dayOf(until).until(today, { largestUnit: "days" }).days,
    because: because(state === "stale", dayOf(verifiedOn), dayOf(until)),
    ...(step === undefined ? {} : { step }),
  };
  return { row, reached: climbed?.reached ?? [] };
}

function because(stale: boolean, verifiedOn: Temporal.PlainDate, until: Temporal.PlainDate): Phrase {
  const [rung, last] = [dayPhrase(verifiedOn), dayPhrase(until)];
  return stale
    ? phrase((l) =>
        l === "da"
          ? `Ingen har ringet det op siden ${rung.da}. Epikriser må ikke vise det, før nogen har`
          : `Nobody has rung it since ${rung.en}. Letters may not show it until somebody has`,
      )
    : phrase((l) =>
        l === "da"
          ? `Sidst ringet op ${rung.da}. Epikriser må vise det til og med ${last.da}`
          : `Last rung ${rung.en}. Letters may show it until ${last.en}`,
      );
}
