import { ROLE_NAME } from "@foelgeskab/followup/party";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Employment } from "../employments.ts";
import { type Html, html } from "../html.ts";
import { frame, type Language } from "../log-in-page.ts";

const title: Phrase = { da: "Hvem vil du være?", en: "Who do you want to be?" };
const lead: Phrase = {
  da: "Et klik logger ind; der er ingen adgangskode. Her er alle personer opdigtede. I rigtig drift står det nationale log-in i stedet for denne side.",
  en: "One click logs you in; there is no password. Everybody here is invented. In real use the national log-in stands in place of this page.",
};
const kinds: { kind: Employment["party"]["kind"]; name: Phrase }[] = [
  { kind: "department", name: { da: "Hospitalsafdelinger", en: "Hospital departments" } },
  { kind: "practice", name: { da: "Almen praksis", en: "General practice" } },
  { kind: "region", name: { da: "Regionen", en: "The region" } },
  { kind: "programme-group", name: { da: "Programgruppen", en: "The programme group" } },
];

/** The page that takes the place of the national log-in in a demo region: everybody by place and role, one click each. */
export function choosePage(page: {
  users: readonly Employment[];
  featured: readonly string[];
  language: Language;
  address: string;
}): string {
  const { users, featured, language, address } = page;
  const first = featured.flatMap((id) => users.filter(({ user }) => user.id === id).slice(0, 1));
  const body = html`<p class="lead">${lead[language]}</p>
<form method="post" action="${address}?lang=${language}">
${first.length === 0 ? html`` : section({ da: "Historien begynder her", en: "The story begins here" }, first, language)}
${kinds.map(({ kind, name }) =>
  section(
    name,
    users.filter(({ party }) => party.kind === kind),
    language,
  ),
)}
</form>`;
  const otherLanguage = `${address}?lang=${language === "da" ? "en" : "da"}`;
  return frame({ language, title, demo: true, otherLanguage, body });
}

function section(name: Phrase, users: readonly Employment[], language: Language): Html {
  if (users.length === 0) return html``;
  const parties = Map.groupBy(users, ({ party }) => party.id);
  return html`<section>
<h2>${name[language]}<small>${parties.size}</small></h2>
<ul class="parties">${[...parties.values()].map((members) => card(members, language))}</ul>
</section>
`;
}

function card(members: readonly Employment[], language: Language): Html {
  const [first] = members;
  if (first === undefined) return html``;
  const { name, organisation, identifier, kind } = first.party;
  const practiceNumber = { da: `ydernr. ${identifier}`, en: `practice no. ${identifier}` };
  const where = kind === "practice" ? practiceNumber[language] : organisation;
  return html`<li><h3>${name}<small>${where}</small></h3>
<ul class="people">${members.map(
    ({ user, party }) =>
      html`<li><button name="user" value="${user.id}">${user.name}<span>${ROLE_NAME[party.role][language]}</span></button></li>`,
  )}</ul></li>
`;
}
