import type { Account } from "@foelgeskab/followup/account/account";
import type { SilentFeed } from "@foelgeskab/followup/account/silent-feeds";
import { dayText } from "@foelgeskab/followup/day";
import { HOUR, localDay, type Minute, plainDay } from "../time.ts";
import type { Country, Span } from "../world/country.ts";
import { pictureToday } from "./picture-today.ts";
import type { CourseFile, System } from "./system.ts";

/** What waits in a course today, and on whose lists: the domain's own claim. */
export function accountToday(system: System, file: CourseFile): Account {
  const { country, domain } = system;
  const { course, accounted } = file;
  const now = system.clock();
  const on = localDay(now);
  const silent = silentFeeds(country, now);
  const feeds = silent.map(({ feed, sender = "" }) => `${feed} ${sender}`).join();
  if (accounted?.of === course && accounted.on === on && accounted.silent === feeds) return accounted.account;
  const account = domain.accountOf(course, pictureToday(system, file), {
    today: plainDay(on),
    settings: country.settings,
    office: country.office.id,
    silent,
  });
  file.accounted = { of: course, on, silent: feeds, account };
  return account;
}

/** What was said of a country at its last moment: many courses are looked at in one. */
const said = new WeakMap<Country, { at: Minute; silent: readonly SilentFeed[] }>();

/** The feeds that have been silent for longer than the region allows. */
export function silentFeeds(country: Country, now: Minute): readonly SilentFeed[] {
  const last = said.get(country);
  if (last?.at === now) return last.silent;
  const silent = silentSince(country, now);
  said.set(country, { at: now, silent });
  return silent;
}

function silentSince({ settings, laboratories, registerSilent }: Country, now: Minute): SilentFeed[] {
  const since = (spans: readonly Span[], hours: number) => {
    const span = spans.find(({ from, until }) => now >= from + hours * HOUR && now < until);
    return span === undefined ? [] : [dayText(localDay(span.from))];
  };
  return [
    ...since(registerSilent, settings.feeds.registers).map((day) => ({ feed: "registers" as const, since: day })),
    ...laboratories.flatMap(({ silent, actor }) =>
      since(silent, settings.feeds.laboratory).map((day) => ({
        ...{ feed: "laboratory" as const, sender: actor.name, since: day },
      })),
    ),
  ];
}
