/** The server's own names for what the country calls otherwise: hand-overs, re-referrals, answers, messages. Each has one name on either side, or something was lost or doubled. */
export interface Names {
  /** Learns that two names mean the same; false where either is known to mean something else. */
  pair(country: string, server: string): boolean;
  /** What the server calls it; the country's own word where it has not been heard of. */
  toServer(country: string): string;
  /** What the country calls it; the server's own word where it has not been heard of. */
  toCountry(server: string): string;
}

/** Nothing is known yet. */
export function newNames(): Names {
  const [servers, countrys] = [new Map<string, string>(), new Map<string, string>()];
  return {
    pair: (country, server) => {
      const [known, other] = [servers.get(country), countrys.get(server)];
      if (known === undefined && other === undefined) {
        servers.set(country, server);
        countrys.set(server, country);
        return true;
      }
      return known === server && other === country;
    },
    toServer: (country) => servers.get(country) ?? country,
    toCountry: (server) => countrys.get(server) ?? server,
  };
}

/** Something that the server holds, with every name in it as the country has it. */
export function inCountrysWords<Held>(names: Names, held: Held): Held {
  return told(names, held) as Held; // only texts are changed
}

function told(names: Names, held: unknown): unknown {
  if (typeof held === "string") return names.toCountry(held);
  if (Array.isArray(held)) return held.map((each) => told(names, each));
  if (typeof held !== "object" || held === null) return held;
  return Object.fromEntries(Object.entries(held).map(([key, each]) => [key, told(names, each)]));
}
