import type { Place } from "./forest.ts";
import { BOTH, type Hidden, isOpen, together } from "./hidden.ts";
import { nth } from "./nth.ts";
import { hidingN } from "./small-cells.ts";

/** One way to hide more: what the places hide then, how many more numbers of the table that is, and in which order it is tried. */
export interface HidingStep {
  readonly hide: ReadonlyMap<number, Hidden>;
  readonly cost: number;
}

/** A group by its top, and what is hidden so far. */
interface Given {
  readonly places: readonly Place[];
  readonly hiding: readonly Hidden[];
  readonly top: number;
  readonly k: number;
}

/** So many open neighbours of a group are tried at most, or a table of a hundred thousand units would be tried through for each of its groups. */
const MOST_NEIGHBOURS = 12;

/**
 * The steps worth trying for the group below a place, the cheapest first: to hide a number more of the group's own places, of the open places
 * beside them, with the way down to a leaf where such a place is itself a sum, or of the place at the top. Of steps that cost the same, those
 * with the fewest people behind them go first, and a total goes last.
 */
export function stepsFor(given: Given): HidingStep[] {
  const { places } = given;
  const { group, beside } = surroundings(given);
  const neighbours = worthTrying(places, beside);
  const alone = [...group, ...neighbours].map((place) => [place]);
  const ways = neighbours.filter((place) => nth(places, place).below.length > 0).map((place) => wayDown(places, place));
  const steps = [...alone, ...ways].flatMap((way) => [false, true].flatMap((both) => stepOf(given, way, both)));
  return steps.toSorted((one, other) => one.cost - other.cost || one.last - other.last);
}

/** The places of a group with its top, and the open ones that hang on them. */
function surroundings({ places, hiding, top }: Given): { group: number[]; beside: number[] } {
  const group = [top];
  const beside: number[] = [];
  for (const place of group)
    for (const each of nth(places, place).below) (isOpen(nth(hiding, each)) ? beside : group).push(each);
  return { group, beside };
}

/** The smallest that still are large enough not to be hidden for their own sake in what they hold, and the largest. */
function worthTrying(places: readonly Place[], beside: readonly number[]): number[] {
  if (beside.length <= MOST_NEIGHBOURS) return [...beside];
  const byPeople = beside.toSorted((one, other) => nth(places, one).of - nth(places, other).of);
  const bySolid = beside.toSorted((one, other) => solid(nth(places, other)) - solid(nth(places, one)));
  const some = byPeople.filter((place) => solid(nth(places, place)) > 0).slice(0, MOST_NEIGHBOURS / 2);
  return [...new Set([...some, ...bySolid.slice(0, MOST_NEIGHBOURS / 4), ...byPeople.slice(-MOST_NEIGHBOURS / 4)])];
}

/** From an open sum down to a leaf, each time by the child that lends most. */
function wayDown(places: readonly Place[], from: number): number[] {
  const way = [from];
  for (const place of way) {
    const below = nth(places, place).below.toSorted(
      (one, other) => solid(nth(places, other)) - solid(nth(places, one)),
    );
    way.push(...below.slice(0, 1));
  }
  return way;
}

/** How much a place lends to those that are hidden beside it: of those counted, and of those not. */
function solid({ n, of }: Place): number {
  return Math.min(n, of - n);
}

/** To hide more of each place on a way; nothing where they hide it already. A place at the top that is no root hands the matter on upwards, which costs one more. */
function stepOf(given: Given, way: readonly number[], both: boolean): (HidingStep & { last: number })[] {
  const { places, hiding, top, k } = given;
  const more = (place: number): Hidden => (both ? BOTH : hidingN(nth(places, place), k));
  const hide = new Map(way.map((place) => [place, together(nth(hiding, place), more(place))]));
  const isTop = way.includes(top);
  const handedOn = isTop && nth(places, top).above !== undefined ? 1 : 0;
  const added = [...hide].reduce(
    (sum, [place, then]) => sum + nth(places, place).rows * (count(then) - count(nth(hiding, place))),
    0,
  );
  const last = (isTop ? Number.MAX_SAFE_INTEGER / 2 : 0) + nth(places, nth(way, 0)).of;
  return added === 0 ? [] : [{ hide, cost: added + handedOn, last }];
}

function count({ n, of }: Hidden): number {
  return Number(n) + Number(of);
}
