/** What a browser does between two clicks: keeps cookies, says where a form comes from, follows redirects. */
export interface Browser {
  readonly cookies: Map<string, string>;
  /** One request, no redirect followed. */
  ask(address: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects to the page at their end; `at` is its address. */
  open(address: string): Promise<{ response: Response; at: string; text: string }>;
  /** Sends a form of a page of ours, and follows. */
  submit(address: string, fields: Record<string, string>): Promise<{ response: Response; at: string; text: string }>;
  /** Sends JSON as our screens do: with origin and the token of GET /api/me. */
  post(address: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** How requests leave: over the network when not said. */
export type Network = (address: string, init: RequestInit) => Promise<Response>;

/** A new browser that knows nothing. */
export function createBrowser(origin: string, network: Network = (address, init) => fetch(address, init)): Browser {
  const cookies = new Map<string, string>();

  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await network(new URL(address, origin).href, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) keep(line);
    return response;
  }

  function keep(line: string): void {
    const [pair = "", ...attributes] = line.split("; ");
    const at = pair.indexOf("=");
    const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice(8);
    const gone = attributes.includes("Max-Age=0") || (expires !== undefined && Date.parse(expires) < Date.now());
    if (gone) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }

  async function follow(first: Response, from: string) {
    let [response, at] = [first, new URL(from, origin)];
    for (let hops = 0; response.status >= 300 && response.status < 400; hops += 1) {
      if (hops > 10) throw new Error(`redirects do not end: ${at}`);
      at = new URL(response.headers.get("location") ?? "", at);
      response = await ask(at.href);
    }
    return { response, at: at.href.replace(origin, ""), text: await response.text() };
  }

  return {
    cookies,
    ask,
    open: async (address) => follow(await ask(address), address),
    submit: async (address, fields) =>
      follow(await ask(address, { method: "POST", body: new URLSearchParams(fields), headers: { origin } }), address),
    async post(address, body, headers = {}) {
      const { csrf } = (await (await ask("/api/me")).json()) as { csrf?: string }; // GET /api/me answers with Me or Problem
      const own = { origin, "content-type": "application/json", "x-csrf": csrf ?? "" };
      return ask(address, { method: "POST", body: JSON.stringify(body), headers: { ...own, ...headers } });
    },
  };
}

/** Logs in as one of the demo's people by one click, and gives the page it ends on. */
export async function logIn(
  browser: Browser,
  user: string,
  to = "/",
): Promise<{ response: Response; at: string; text: string }> {
  const { at } = await browser.open(`/login?to=${encodeURIComponent(to)}`);
  return browser.submit(at, { user });
}
