import { expect, test } from "vitest";
import { fetchInside } from "../access/local-provider/mount-provider.ts";
import { createBrowser, logIn } from "./testing/browser.ts";
import { people } from "./testing/region.ts";
import { startServer } from "./testing/test-server.ts";

test("behind a proxy that ends TLS the log-in works, with cookies that leave over https to this host only", async () => {
  const origin = "https://foelgeskab.example";
  const server = await startServer({ origin });
  const overProxy = fetchInside(server.app, origin);
  const set: string[] = [];
  const browser = createBrowser(origin, async (address, { method = "GET", headers, body }) => {
    const options = {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      body: body?.toString(),
      redirect: "manual",
    };
    if (method === "POST" && options.headers["content-type"] === undefined) {
      options.headers["content-type"] = "application/x-www-form-urlencoded";
    }
    const response = await overProxy(address, options as Parameters<typeof overProxy>[1]); // the client's own type for the same fields
    set.push(...response.headers.getSetCookie());
    expect(response.headers.get("strict-transport-security")).toContain("max-age=");
    return response;
  });
  expect((await logIn(browser, people.gp, "/patienter")).at).toBe("/patienter");
  expect((await browser.ask("/api/me")).status).toBe(200);
  expect(set.filter((line) => line.startsWith("__Host-foelgeskab=")).at(-1)).toMatch(
    /; Path=\/; HttpOnly; Secure; SameSite=Lax/,
  );
  expect(set.filter((line) => !/; secure/i.test(line) && !/expires=Thu, 01 Jan 1970/i.test(line))).toEqual([]);
  const plain = await server.app.inject({
    url: "/api/me",
    headers: { host: "foelgeskab.example", "x-forwarded-for": "203.0.113.9" },
    remoteAddress: "203.0.113.9",
  });
  expect(plain.headers["set-cookie"]).toBeUndefined();
  await server.stop();
});
