import { BEGINS } from "@foelgeskab/country/simulation/simulate";
import { atLocal } from "@foelgeskab/country/simulation/time";
import type { Country } from "@foelgeskab/country/simulation/world/country";
import { dayNumber, dayText } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Programme } from "@foelgeskab/followup/programme";
import type { CountryDeed, OnServer } from "./country-deeds.ts";
import { keyOf, untilAnswered } from "./desks.ts";
import { approversOf } from "./stage.ts";

/** New versions of programmes: written, approved by two others and published by the programme group on their screens; the open courses are moved to them ten days later. */
export function versionDeeds(country: Country, on: OnServer): CountryDeed[] {
  return country.newVersions.flatMap(({ at, from, to }) => {
    const [before, after] = [programmeOf(country, from), programmeOf(country, to)];
    const published = dayNumber(after.validFrom as IsoDay); // a version that follows another begins on a day
    return [
      { at: atLocal(published, 0), says: `${to} is published`, serve: () => publish(country, on, before, after) },
      { at, says: `courses are moved to ${to}`, serve: () => migrate(country, on, after) },
    ];
  });
}

/** As the nation wrote it: no layer speaks for a department that there is not. */
function programmeOf({ versions }: Country, programme: string): Programme {
  return versions({ programme, department: "", openedOn: dayText(BEGINS) });
}

/** What a step of the programme group's work came to. */
type Step = (act: string, user: string, body: object) => Promise<{ revision: number; version: number } | string>;

function stepsOn({ desks }: OnServer, { id, version }: Pick<Programme, "id" | "version">): Step {
  return async (act, user, body) => {
    const path = `/api/programme-versions/${id}/${version}/${act}`;
    const { status, code, body: view } = await desks.ask(user, "POST", path, body, keyOf(`${path} ${user}`));
    if (status < 300 || code === "already-saved") return view as { revision: number; version: number }; // as the contract's VersionView says
    return `${act}: ${code} ${JSON.stringify(view).slice(0, 300)}`;
  };
}

async function publish(country: Country, on: OnServer, before: Programme, after: Programme): Promise<string[]> {
  const author = country.programmeGroup.user;
  const [one, other] = approversOf(country).map(({ user }) => user);
  const [old, own] = [stepsOn(on, before), stepsOn(on, after)];
  const revision = async (): Promise<number> => {
    const { body } = await on.desks.ask(author, "GET", `/api/programme-versions/${after.id}/${after.version}`);
    return (body as { revision: number }).revision; // as the contract's VersionView says
  };
  const steps: (() => ReturnType<Step>)[] = [
    () => old("draft", author, { why: "Ny udgave." }),
    async () =>
      own("save", author, {
        ...{
          revision: await revision(),
          edits: editsBetween(before, after),
          golden: goldenOf(after),
          why: "Ny udgave.",
        },
      }),
    async () => own("review", author, { revision: await revision() }),
    async () => own("approve", one ?? "", { revision: await revision() }),
    async () => own("approve", other ?? "", { revision: await revision() }),
    async () => own("publish", author, { revision: await revision(), validFrom: after.validFrom }),
  ];
  for (const step of steps) {
    const said = await step();
    if (typeof said === "string") return [said];
  }
  return [];
}

/** The numbers that the country changed, as they are typed in. */
function editsBetween(before: Programme, after: Programme): object[] {
  const evidence = { source: "proposal", mark: "proposal" };
  return after.checks.flatMap((check) => {
    const old = before.checks.find(({ id }) => id === check.id);
    const pace = (of: typeof check | undefined) =>
      of?.timing.kind === "recurring" ? of.timing.everyMonths : undefined;
    const typed = (field: string, value: unknown): object[] => [
      { edit: "number", rule: "check", id: check.id, field, value: String(value), evidence },
    ];
    return [
      ...(pace(check) === pace(old) ? [] : typed("everyMonths", pace(check))),
      ...(check.afterDays === old?.afterDays ? [] : typed("afterDays", check.afterDays)),
    ];
  });
}

/** One golden patient of whom nothing is claimed: what the numbers come to is the country's own question. */
function goldenOf({ id, version, anchor }: Programme): string {
  const patient = {
    ...{ id: "golden", asOf: "2028-01-01", programme: `${id}@${version}`, region: "RM" },
    ...{ anchors: { [anchor.name]: "2026-01-10" }, followedFrom: "2026-06-03", results: [] },
  };
  return `${JSON.stringify([{ name: "Ingen påstand", case: patient, expect: {} }])}\n`;
}

async function migrate({ programmeGroup }: Country, on: OnServer, after: Programme): Promise<string[]> {
  const path = `/api/programme-versions/${after.id}/${after.version}`;
  const { user } = programmeGroup;
  const { body } = await on.desks.ask(user, "GET", path);
  const { revision } = body as { revision: number }; // as the contract's VersionView says
  const asked = { revision, units: null, because: "Ny udgave af programmet." };
  const said = await stepsOn(on, after)("migrate", user, asked);
  if (typeof said === "string") return [said];
  const run = await untilAnswered(async () => {
    const runs = (await on.desks.ask(user, "GET", `${path}/runs`)).body as { migration: { state: string } | null }; // as the contract's VersionRuns says
    return runs.migration?.state === "running" ? undefined : runs.migration;
  });
  return run?.state === "done" ? [] : [`the moving ended as ${run?.state ?? "nothing"}`];
}
