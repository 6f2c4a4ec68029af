import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import { BLADDER, KIDNEY, OTHER_DISEASES, PROSTATE_RADIOTHERAPY, PROSTATE_SURGERY, UPPER_TRACT } from "./diseases.ts";
import type { Random } from "./random.ts";
import type { DemoDirectoryEntry, DemoParty, DemoUser } from "./region.ts";

// A number must be verified within six months. These two were forgotten, so that the list has something to find.
const STALE = new Set(["dir-dep-haematologi-lymphoma", "dir-dep-onkologi-vest-prostate"]);
/** Got another number two days ago: patients hold sheets with the old one. */
const BECAME_ANOTHER = "dir-dep-onkologi-oest-prostate";

/** The cancers that nobody in the demo is followed for have their numbers too; that of the eye has none, so that the coverage shows a hole. */
const FURTHER: readonly (readonly [party: string, name: string, cancers: readonly string[], hours: string])[] = [
  ["dep-mave-tarm", "oevre", ["oesophagus-stomach", "liver-bile", "pancreas"], "man.–tors. kl. 8–15, fre. kl. 8–13.30"],
  ["dep-mave-tarm", "nedre", ["small-intestine", "anal", "peritoneum"], "hverdage kl. 9–14"],
  ["dep-lunge", "lungehinde", ["pleura-mediastinum"], "hverdage kl. 9–15"],
  ["dep-onkologi-oest", "sjaeldne", ["sarcoma", "brain", "endocrine"], "hverdage kl. 8.30–14.30"],
  ["dep-onkologi-oest", "ukendt", ["unknown-primary", "several"], "hverdage kl. 9–15"],
  ["dep-plastik", "hud", ["skin"], "hverdage kl. 9–12"],
  ["dep-urologi-oest", "maend", ["penis", "testis", "other-urinary"], "hverdage kl. 9–15"],
  ["dep-haematologi", "marv", ["myeloma", "leukaemia", "chronic-marrow"], "alle dage kl. 8–20"],
  ["dep-haematologi", "lymfom-vagt", ["lymphoma"], "døgnet rundt"],
];

/** Departments whose systems take CareCommunication. */
const TAKES_FHIR = new Set(["dep-haematologi", "dep-lunge"]);

interface Around {
  users: readonly DemoUser[];
  parties: readonly DemoParty[];
  today: DayNumber;
}

/** The telephone list: direct numbers by department and cancer, each with the days on which it was rung. */
export function demoDirectory(random: Random, around: Around): DemoDirectoryEntry[] {
  const treated = [PROSTATE_SURGERY, PROSTATE_RADIOTHERAPY, BLADDER, ...OTHER_DISEASES, KIDNEY, UPPER_TRACT];
  const lines = [
    ...treated.flatMap(({ cancer, departments }) =>
      departments.map((party) => ({
        entry: `dir-${party}-${cancer}`,
        cancers: [cancer],
        party,
        hours: "hverdage kl. 9–15",
      })),
    ),
    ...FURTHER.map(([party, name, cancers, hours]) => ({
      entry: `dir-${party}-${name}`,
      cancers: [...cancers],
      party,
      hours,
    })),
  ];
  return lines.map((line, at) => numberOf(random, line, at, around));
}

type Line = Pick<DemoDirectoryEntry, "entry" | "cancers" | "party" | "hours">;

function numberOf(random: Random, line: Line, at: number, { users, parties, today }: Around): DemoDirectoryEntry {
  const { entry, party } = line;
  const age = STALE.has(entry) ? random.between(200, 420) : random.between(4, 150);
  const added = today - age - random.between(300, 700);
  const coordinator = users.find((user) => user.party === party && user.role === "coordinator")?.name ?? "";
  return {
    ...line,
    label: "Kræftkoordinatoren",
    coordinator,
    phone: phoneOf(56 + at),
    ean: parties.find(({ id }) => id === party)?.ean ?? "",
    sor: `999000000${String(100_000 + at)}`,
    format: TAKES_FHIR.has(party) ? "CareCommunication" : "DIS91",
    ownerRole: "coordinator",
    validFrom: dayText(added),
    endsOn: null,
    verifiedOn: dayText(today - age),
    verifiedBy: coordinator,
    rungBefore: [dayText(added), dayText(today - age - random.between(120, 170))],
    became: entry === BECAME_ANOTHER ? { phone: phoneOf(20 + at), on: dayText(today - 2) } : null,
  };
}

/** Numbers that begin with 00 ring nobody. */
function phoneOf(last: number): string {
  return `00 12 34 ${String(last)}`;
}
