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
const me = async (): Promise<Me> => (await (await browser.ask("/api/me")).json()) as Me; // the contract of the route

test("one click on a named person logs in and leads to the page that was asked for", async () => {
  const { at, response } = await logIn(browser, people.gp, "/patienter?liste=followed");
  expect([at, response.status]).toEqual(["/patienter?liste=followed", 200]);
  expect(await me()).toMatchObject({
    user: { id: people.gp, name: "Mette Krogh", title: "læge" },
    party: places.practice,
    role: "gp",
    demo: true,
  });
});
