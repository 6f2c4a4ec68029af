import { afterAll, beforeEach, expect, test } from "vitest";
import type { Me } from "../contract.ts";
import { type Browser, createBrowser, logIn } from "../http/testing/browser.ts";
import { people, places } from "../http/testing/region.ts";
import { startServer } from "../http/testing/test-server.ts";

const server = await startServer({ featuredUsers: [people.gp] });
afterAll(() => server.stop());
let browser: Browser;
beforeEach(() => {
  browser = createBrowser(server.origin);
});
const meOf = async (who: Browser): Promise<Me> => (await (await who.ask("/api/me")).json()) as Me; // the contract of the route
const sessions = async (): Promise<string[]> =>
  (await server.pool.query("select session_id from foelgeskab.session order by 1")).rows.map((row) => row.session_id);

test("one click on a named person logs in and leads to the page that was asked for", async () => {
  const { at, response } = await logIn(browser, people.gp, "/patienter?liste=followed");
  expect([at, response.status]).toEqual(["/patienter?liste=followed", 200]);
  expect(await meOf(browser)).toMatchObject({
    user: { id: people.gp, name: "Mette Krogh", title: "læge" },
    party: places.practice,
    role: "gp",
    demo: true,
  });
});

test("the page names everybody by place and role, first those of the story, in Danish and English, and lets no name be markup", async () => {
  const { at, text } = await browser.open("/login");
  const names = [...text.matchAll(/value="([^"]+)">/g)].map(([, user]) => user);
  expect(names[0]).toBe(people.gp);
  expect(names).toEqual(expect.arrayContaining(Object.values(people)));
  expect(names).not.toContain("u-closed");
  expect(text).toContain("Øvelsesregion · opdigtede personer");
  expect(text).toContain("Lægerne &lt;Vestergade&gt;<small>ydernr. 079741</small>");
  expect((await browser.open(`${at}?lang=en`)).text).toContain("Who do you want to be?");
  expect((await createBrowser(server.origin).open("/login?lang=en")).text).toContain('<html lang="en">');
});

test("without a log-in nothing but the log-in answers", async () => {
  const answer = await browser.ask("/api/me");
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: "log-in-needed" });
});

test("someone the provider knows and our register does not is told so, and has no session", async () => {
  const before = await sessions();
  await server.pool.query("insert into foelgeskab.membership values ('u-nobody', 'dep', 'hospital-doctor')");
  const { at } = await browser.open("/login");
  const page = new URLSearchParams({ user: "u-nobody" });
  const chosen = await browser.ask(at, { method: "POST", body: page, headers: { origin: server.origin } });
  await server.pool.query("delete from foelgeskab.membership where user_id = 'u-nobody'");
  const { response, text } = await browser.open(chosen.headers.get("location") ?? "");
  expect(response.status).toBe(403);
  expect(text).toContain("Du står ikke i registeret");
  expect(await sessions()).toEqual(before);
});

test("a session that somebody planted while the log-in was under way does not become the victim's", async () => {
  await logIn(browser, people.nurse);
  const planted = browser.cookies.get("foelgeskab") ?? "";
  const victim = createBrowser(server.origin);
  const { at } = await victim.open("/login");
  victim.cookies.set("foelgeskab", planted);
  expect((await victim.submit(at, { user: people.doctor })).at).toBe("/");
  expect((await meOf(victim)).user.id).toBe(people.doctor);
  expect(victim.cookies.get("foelgeskab")).not.toBe(planted);
  expect((await browser.ask("/api/me")).status).toBe(401);
});

test("an invented or altered session cookie is nobody", async () => {
  await logIn(browser, people.nurse);
  const real = browser.cookies.get("foelgeskab") ?? "";
  for (const forged of ["x", real.slice(0, -2), `a${real}`, decodeURIComponent(real).split(".")[0] ?? ""]) {
    browser.cookies.set("foelgeskab", forged);
    expect((await browser.ask("/api/me")).status, forged).toBe(401);
  }
});

test("logging out ends the session on the server, and a request that was under way does not bring it back", async () => {
  await logIn(browser, people.otherGp);
  const cookie = browser.cookies.get("foelgeskab") ?? "";
  const answers = await Promise.all([
    browser.post("/api/logout", {}),
    browser.post("/api/me/party", { party: places.otherPractice }),
  ]);
  expect(await answers[0]?.json()).toEqual({ to: "/login" });
  expect(browser.cookies.has("foelgeskab")).toBe(false);
  browser.cookies.set("foelgeskab", cookie);
  expect((await browser.ask("/api/me")).status).toBe(401);
});

test("the session cookie cannot be read by scripts or sent from other sites, and pages are kept nowhere", async () => {
  const { at } = await browser.open("/login");
  const chosen = await browser.ask(at, {
    method: "POST",
    body: new URLSearchParams({ user: people.gp }),
    headers: { origin: server.origin },
  });
  let next = chosen;
  while (!next.headers.getSetCookie().some((line) => line.startsWith("foelgeskab="))) {
    next = await browser.ask(next.headers.get("location") ?? "");
  }
  const line = next.headers.getSetCookie().find((header) => header.startsWith("foelgeskab=")) ?? "";
  expect(line).toContain("; Path=/; HttpOnly; SameSite=Lax");
  expect(next.headers.get("cache-control")).toBe("no-store");
});

test("a locum of two practices chooses which one she acts for, and no third", async () => {
  await logIn(browser, people.locum);
  const { parties, party } = await meOf(browser);
  expect(parties.map(({ id }) => id)).toEqual([places.otherPractice, places.practice]);
  const other = party === places.practice ? places.otherPractice : places.practice;
  expect(await (await browser.post("/api/me/party", { party: other })).json()).toMatchObject({
    party: other,
    role: "gp",
  });
  expect((await meOf(browser)).party).toBe(other);
  expect((await browser.post("/api/me/party", { party: places.department })).status).toBe(422);
  expect((await meOf(browser)).party).toBe(other);
});

test("who is taken out of the register is out at the next request", async () => {
  await logIn(browser, people.otherGp);
  await server.pool.query("delete from foelgeskab.membership where user_id = 'u-other-gp'");
  expect((await browser.ask("/api/me")).status).toBe(401);
  await server.pool.query("insert into foelgeskab.membership values ('u-other-gp', 'prac-2', 'gp')");
  expect((await browser.ask("/api/me")).status).toBe(401);
});

test("every log-in stands in the audit with its assurance level", async () => {
  await logIn(browser, people.gp);
  const { rows } = await server.pool.query(
    "select user_name, role, party_id, basis from foelgeskab.audit where what = 'log-in' order by audit_id desc limit 1",
  );
  expect(rows).toEqual([
    {
      user_name: "Mette Krogh",
      role: "gp",
      party_id: places.practice,
      basis: "https://data.gov.dk/concept/core/nsis/Substantial",
    },
  ]);
});

test("strangers who only open the log-in leave nothing in the database", async () => {
  const before = await sessions();
  await browser.open("/login");
  await browser.open("/login?to=/x");
  expect(await sessions()).toEqual(before);
});

/** The address that the provider sends the browser back to, not yet opened. */
async function comeBackOf(user: string): Promise<string> {
  const { at } = await browser.open("/login");
  let { headers } = await browser.ask(at, {
    method: "POST",
    body: new URLSearchParams({ user }),
    headers: { origin: server.origin },
  });
  while (!(headers.get("location") ?? "").includes("/login/callback")) {
    ({ headers } = await browser.ask(headers.get("location") ?? ""));
  }
  return headers.get("location") ?? "";
}

test.each([
  ["no log-in was begun here", {}],
  ["the state is another", { state: "another" }],
  ["the code is another", { code: "another" }],
  ["another provider sent it", { iss: "https://evil.example" }],
])("a come-back is refused when %s", async (why, changed: Record<string, string>) => {
  const comeBack = new URL(await comeBackOf(people.gp));
  for (const [name, value] of Object.entries(changed)) comeBack.searchParams.set(name, value);
  if (why.startsWith("no log-in")) browser.cookies.delete("foelgeskab-log-in");
  const { response, text } = await browser.open(comeBack.href);
  expect(response.status).toBe(403);
  expect(text).toContain("Svaret fra log-in-tjenesten passer ikke");
  expect((await browser.ask("/api/me")).status).toBe(401);
});

test("a code works once", async () => {
  const [comeBack, begun] = [await comeBackOf(people.gp), browser.cookies.get("foelgeskab-log-in") ?? ""];
  expect((await browser.open(comeBack)).response.status).toBe(200);
  const thief = createBrowser(server.origin);
  thief.cookies.set("foelgeskab-log-in", begun);
  expect((await thief.open(comeBack)).response.status).toBe(403);
});

test("the demo's page takes no choice from another site, and none of a log-in that is not under way", async () => {
  const { at } = await browser.open("/login");
  const foreign = {
    method: "POST",
    body: new URLSearchParams({ user: people.gp }),
    headers: { origin: "https://evil.example" },
  };
  expect((await browser.ask(at, foreign)).status).toBe(404);
  const { at: ended } = await createBrowser(server.origin).submit("/idp/choose/none", { user: people.gp });
  expect(ended).toMatch(/^\/idp\/choose\//);
});

test("nobody's browser is sent to another site by the log-in", async () => {
  const { at } = await logIn(browser, people.gp, "//evil.example/");
  expect(at).toBe("/");
  expect((await browser.ask("/login?to=https://evil.example")).headers.get("location")).toBe("/");
});
