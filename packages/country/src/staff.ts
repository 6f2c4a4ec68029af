import type { Actor, Role } from "@foelgeskab/followup/party";
import { BY_LETTERS, FIRST_PRACTICE, PROGRAMME_GROUP } from "./parties.ts";
import { named } from "./people.ts";
import type { Random } from "./random.ts";
import type { DemoParty, DemoUser } from "./region.ts";

/** Those whom the demo offers for log-in; everybody else works in the background. */
const OFFERED: readonly (readonly [subject: string, name: string, title: string, party: string, role: Role])[] = [
  ["karen-lund-iversen", "Karen Lund Iversen", "overlæge", "dep-urologi-oest", "hospital-doctor"],
  ["thomas-bak-ellegaard", "Thomas Bak Ellegaard", "afdelingslæge", "dep-urologi-oest", "hospital-doctor"],
  ["bodil-ravn-schmidt", "Bodil Ravn Schmidt", "kræftkoordinator", "dep-urologi-oest", "coordinator"],
  ["sara-winther-holt", "Sara Winther Holt", "overlæge", "dep-onkologi-oest", "hospital-doctor"],
  ["jonna-kvist-lauridsen", "Jonna Kvist Lauridsen", "kræftkoordinator", "dep-onkologi-oest", "coordinator"],
  ["mette-krogh-soerensen", "Mette Krogh Sørensen", "læge", FIRST_PRACTICE, "gp"],
  ["rune-dalgaard-beck", "Rune Dalgaard Beck", "læge", FIRST_PRACTICE, "gp"],
  ["dorte-winther-aagaard", "Dorte Winther Aagaard", "sygeplejerske", FIRST_PRACTICE, "practice-nurse"],
  ["samira-yousefi", "Samira Yousefi", "læge", "pra-990007", "gp"],
  ["hanne-mejer-toft", "Hanne Mejer Toft", "sygeplejerske", "pra-990007", "practice-nurse"],
  ["peter-skaarup-lange", "Peter Skaarup Lange", "lungekirurg", "dep-lunge", "hospital-doctor"],
  ["anita-bjerre-kolding", "Anita Bjerre Kolding", "praksiskonsulent", "region-rm", "region-office"],
  ["ulla-friis-nygaard", "Ulla Friis Nygaard", "overlæge", PROGRAMME_GROUP, "programme-editor"],
  ["henning-skov-rasmussen", "Henning Skov Rasmussen", "overlæge", PROGRAMME_GROUP, "programme-editor"],
  ["kirstine-holm-bach", "Kirstine Holm Bach", "praktiserende læge", PROGRAMME_GROUP, "programme-editor"],
];

/** Everybody who works in the region: each department a doctor and a coordinator, but for the one that works by letters; each practice a doctor and a nurse. */
export function demoStaff(random: Random, parties: readonly DemoParty[]): DemoUser[] {
  const offered = OFFERED.map(([subject, name, title, party, role]) => ({
    id: `user-${subject}`,
    subject,
    name,
    title,
    party,
    role,
    offered: true,
  }));
  const posts = parties.flatMap((party) => postsOf(party).map((post) => ({ party: party.id, ...post })));
  const empty = posts.filter(({ party, role }) => !offered.some((user) => user.party === party && user.role === role));
  return [...offered, ...empty.map((post, at) => background(random, post, at))];
}

function postsOf({ id, kind }: DemoParty): { role: Role; title: string }[] {
  if (id === BY_LETTERS) return [];
  switch (kind) {
    case "department":
      return [
        { role: "hospital-doctor", title: "overlæge" },
        { role: "coordinator", title: "kræftkoordinator" },
      ];
    case "practice":
      return [
        { role: "gp", title: "læge" },
        { role: "practice-nurse", title: "sygeplejerske" },
      ];
    case "region":
      return [{ role: "region-office", title: "praksiskonsulent" }];
    case "programme-group":
      return [{ role: "programme-editor", title: "overlæge" }];
    default:
      return kind satisfies never;
  }
}

function background(random: Random, post: { party: string; role: Role; title: string }, at: number): DemoUser {
  const subject = `${post.party}-${post.role}-${at}`;
  const { given, family } = named(random, random.chance(0.6) ? "female" : "male");
  return { id: `user-${subject}`, subject, name: `${given} ${family}`, ...post, offered: false };
}

/** Somebody of a party in a role, as events name her; throws where the party has nobody of that role. */
export function actorOf(users: readonly DemoUser[], party: string, role: Role): Actor {
  const user = users.find((each) => each.party === party && each.role === role);
  if (user === undefined) throw new Error(`${party} has no ${role}`);
  return { user: user.id, name: user.name, role, party };
}
