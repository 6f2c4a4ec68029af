import { afterAll, beforeEach, expect, test } from "vitest";
import { createBrowser } from "../http/testing/browser.ts";
import { freePort, startServer } from "../http/testing/test-server.ts";
import { startStrangeIssuer, strangeClient } from "./testing/strange-issuer.ts";

const provider = await startStrangeIssuer(await freePort());
const server = await startServer({ demo: false, oidc: { issuer: provider.issuer, ...strangeClient } });
afterAll(async () => {
  await server.stop();
  await provider.stop();
});
beforeEach(() => {
  provider.claims = {};
  provider.signing = "right";
});

async function tryToLogIn() {
  const browser = createBrowser(server.origin);
  const page = await browser.open("/login?to=/patienter");
  return { ...page, me: (await browser.ask("/api/me")).status, browser };
}
const now = Math.floor(Date.now() / 1000);

test("a log-in at the national provider leads to the page that was asked for; there is no practice region, and no local provider", async () => {
  const { at, me, browser } = await tryToLogIn();
  expect([at, me]).toEqual(["/patienter", 200]);
  expect(await (await browser.ask("/api/me")).json()).toMatchObject({ user: { id: "u-gp" }, demo: false });
  expect((await browser.ask("/idp/.well-known/openid-configuration")).status).toBe(404);
});

test("logging out leads to the provider's own log-out, without the token in any address of ours", async () => {
  const { browser } = await tryToLogIn();
  const { to } = (await (await browser.post("/api/logout", {})).json()) as { to: string };
  expect(to).toMatch(new RegExp(`^${provider.issuer}/end\\?.*id_token_hint=`));
  expect((await browser.ask("/api/me")).status).toBe(401);
});

test.each([
  ["it names another issuer", { iss: "https://evil.example" }],
  ["it is for another service", { aud: "another" }],
  ["it answers another log-in", { nonce: "another" }],
  ["it has expired", { exp: now - 3600 }],
  ["it is not valid yet", { nbf: now + 3600 }],
  ["it comes from the future", { iat: now + 3600, exp: now + 7200 }],
  ["it is about nobody", { sub: undefined }],
])("a token is refused when %s", async (_why, claims) => {
  provider.claims = claims;
  const { response, text, me } = await tryToLogIn();
  expect([response.status, me]).toEqual([403, 401]);
  expect(text).toContain("Svaret fra log-in-tjenesten passer ikke");
});

test.each([
  ["ahead", { iat: now + 55, nbf: now + 55, exp: now + 115 }],
  ["behind", { iat: now - 115, exp: now - 30 }],
])("a provider whose clock is a minute %s is believed", async (_how, claims) => {
  provider.claims = claims;
  expect((await tryToLogIn()).me).toBe(200);
});

test("when the provider has changed its key, nobody has to restart anything: the next log-in works", async () => {
  expect((await tryToLogIn()).me).toBe(200);
  await provider.changeKey();
  await tryToLogIn(); // the one that finds out
  expect((await tryToLogIn()).me).toBe(200);
  provider.signing = "other-key";
  expect((await tryToLogIn()).me).toBe(401);
});

test.each(["other-key", "none", "public-key-as-secret"] as const)(
  "a token signed by %s is refused",
  async (signing) => {
    provider.signing = signing;
    const { response, me } = await tryToLogIn();
    expect([response.status, me]).toEqual([403, 401]);
  },
);

test.each([
  "https://data.gov.dk/concept/core/nsis/Low",
  "https://data.gov.dk/concept/core/nsis/Substantial/../Low",
  "",
  undefined,
  ["https://data.gov.dk/concept/core/nsis/Substantial"],
])("assurance %j is not enough for patients' data, and the page says what to do", async (acr) => {
  provider.claims = { acr };
  const { response, text, me } = await tryToLogIn();
  expect([response.status, me]).toEqual([403, 401]);
  expect(text).toContain("sikringsniveau Betydelig");
});

test("level High is enough", async () => {
  provider.claims = { acr: "https://data.gov.dk/concept/core/nsis/High" };
  expect((await tryToLogIn()).me).toBe(200);
});

test("a person whom only the provider knows, and one whose practice has closed, are told that they stand in no register", async () => {
  for (const sub of ["s-stranger", "s-nobody", "s-closed"]) {
    provider.claims = { sub };
    const { response, text, me } = await tryToLogIn();
    expect([response.status, me], sub).toEqual([403, 401]);
    expect(text).toContain("Du står ikke i registeret");
  }
});

test("while the provider is away the page says so, and a log-in works again when it is back", async () => {
  const port = await freePort();
  const late = await startServer({ demo: false, oidc: { issuer: `http://127.0.0.1:${port}`, ...strangeClient } });
  const browser = createBrowser(late.origin);
  const page = await browser.open("/login");
  expect(page.response.status).toBe(503);
  expect(page.text).toContain("Log-in-tjenesten svarer ikke");
  const back = await startStrangeIssuer(port);
  expect((await browser.open("/login")).at).toBe("/");
  await late.stop();
  await back.stop();
});

test("a provider without TLS is used on this machine only", async () => {
  const elsewhere = await startServer({ demo: false, oidc: { issuer: "http://localhost.example", ...strangeClient } });
  expect((await createBrowser(elsewhere.origin).open("/login")).response.status).toBe(503);
  await elsewhere.stop();
});
