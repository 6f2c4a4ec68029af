import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair } from "jose";
import { sql } from "kysely";
import type Provider from "oidc-provider";
import type { Configuration } from "oidc-provider";
import type pg from "pg";
import { inTransaction } from "../../store/transaction.ts";
import { substantialAssurance } from "../assurance.ts";
import { shortMemory } from "./short-memory.ts";

/** Where the local provider stands in the server's addresses. */
export const providerPath = "/idp";
/** The key in foelgeskab.setting that says: invented people only. */
const demoSetting = "demo";

/** The identity provider that stands in for the national log-in, with the secret that only this process knows. */
export interface LocalProvider {
  readonly provider: Provider;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Makes the local identity provider. It lets anybody in without a password, so it asks the database itself
 * whether it is a demo database, and throws when it is not.
 */
export async function createLocalProvider({ pool, origin }: { pool: pg.Pool; origin: string }): Promise<LocalProvider> {
  if (!(await isDemoDatabase(pool))) {
    throw new Error(
      "This database is not a demo region, so nobody can log in without the national log-in. Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, then start again.",
    );
  }
  const clientId = "foelgeskab";
  const clientSecret = randomBytes(32).toString("base64url");
  const issuer = `${origin}${providerPath}`;
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const provider = new (await providerClass())(issuer, {
    adapter: shortMemory(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/login/callback`],
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "ES256", use: "sig" }] },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    acrValues: [substantialAssurance],
    claims: { openid: ["sub"], acr: null },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    interactions: { url: (_context, { uid }) => `${providerPath}/choose/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: grantToOurOnlyClient,
    renderError: (context) => {
      context.type = "text/plain";
      context.body =
        "Log-in er udløbet eller afbrudt. Gå til forsiden og log ind igen. The log-in expired or was broken off.";
    },
    // the seconds that a log-in may take; nothing is kept after it
    ttl: { Interaction: 600, AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Grant: 600, Session: 600 },
  });
  // Behind a proxy that ends TLS the provider must believe the proxy about https, or its cookies are not marked secure.
  provider.proxy = origin.startsWith("https:");
  return { provider, issuer, clientId, clientSecret };
}

/** Loaded in a demo region only. It warns of every Node that is not yet called LTS; that is ours to know, not the newcomer's. */
async function providerClass(): Promise<typeof Provider> {
  const { warn } = console;
  console.warn = (...text: unknown[]) => {
    if (!String(text[0]).includes("Unsupported runtime")) warn(...text);
  };
  try {
    return (await import("oidc-provider")).default;
  } finally {
    console.warn = warn;
  }
}

/** Nobody is asked for consent: the one client is the server itself. */
const grantToOurOnlyClient: NonNullable<Configuration["loadExistingGrant"]> = async ({ oidc }) => {
  const { client, session, provider } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid");
  await grant.save();
  return grant;
};

/** Whether this database holds invented people only. */
async function isDemoDatabase(pool: pg.Pool): Promise<boolean> {
  const { rows } = await inTransaction(pool, { as: "system" }, (db) =>
    sql<{
      demo: boolean;
    }>`select value not in ('false', 'null') as demo from setting where name = ${demoSetting}`.execute(db),
  );
  return rows[0]?.demo === true;
}
