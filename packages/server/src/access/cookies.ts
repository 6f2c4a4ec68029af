import type { CookieSerializeOptions } from "@fastify/cookie";

/** The names of our two cookies and how they are sent. */
export interface CookieStyle {
  readonly session: string;
  readonly logIn: string;
  readonly style: Readonly<CookieSerializeOptions> & { readonly secure: boolean };
}

/**
 * Over https the names begin with `__Host-`, which browsers accept from this very host over https only (safety row 18).
 * Lax and not Strict, since people come back from the identity provider's site.
 */
export function cookieStyle(origin: string): CookieStyle {
  const secure = origin.startsWith("https:");
  const prefix = secure ? "__Host-" : "";
  return {
    session: `${prefix}foelgeskab`,
    logIn: `${prefix}foelgeskab-log-in`,
    style: { path: "/", httpOnly: true, sameSite: "lax", secure },
  };
}
