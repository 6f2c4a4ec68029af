import * as oidc from "openid-client";
import type { Clock } from "../clock.ts";
import { isAssuranceEnough, substantialAssurance } from "./assurance.ts";

/** The identity provider: the national log-in behind a broker, or the local stand-in. */
export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How the server itself reaches the provider, when not over the network. */
  readonly fetch?: oidc.CustomFetch;
  /** "login" asks for the person anew each time, even if she is still logged in there. */
  readonly prompt?: "login";
  readonly signedWith?: "ES256" | "PS256" | "RS256";
}

/** A log-in that was begun and is to come back to the same browser. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
}

/** Who came back, and how sure the provider is. */
export interface Identity {
  readonly subject: string;
  readonly assurance: string;
  readonly idToken: string | undefined;
}

/** Why nobody is logged in: the person gave up, the answer was not for us, the log-in was too weak, or the provider is away. */
export type SignInFailure = "cancelled" | "not-valid" | "too-weak" | "unreachable";

/** The three steps of OpenID Connect: code flow with PKCE, state and nonce. */
export interface SignIn {
  begin(to: string, language: "da" | "en"): Promise<{ url: string; pending: Pending } | { failed: SignInFailure }>;
  finish(cameBackTo: URL, pending: Pending): Promise<Identity | { failed: SignInFailure }>;
  /** Where to log out at the provider; undefined when it has no such place. */
  endAt(idToken: string | undefined): Promise<string | undefined>;
}

/** Sets log-in up. The provider is first asked when somebody logs in: it may be away while the server starts. */
export function createSignIn(provider: Issuer, { origin, clock }: { origin: string; clock: Clock }): SignIn {
  const redirectUri = `${origin}/login/callback`;
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(provider).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    async begin(to, language) {
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        to,
      };
      try {
        const url = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope: "openid",
          state: pending.state,
          nonce: pending.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
          code_challenge_method: "S256",
          acr_values: substantialAssurance,
          ui_locales: language,
          ...(provider.prompt === undefined ? {} : { prompt: provider.prompt }),
        });
        return { url: url.href, pending };
      } catch {
        return { failed: "unreachable" };
      }
    },

    async finish(cameBackTo, { state, nonce, verifier }) {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      try {
        const tokens = await oidc.authorizationCodeGrant(await configuration(), cameBackTo, checks);
        const claims = tokens.claims();
        if (claims === undefined || !isJustMade(claims.iat, clock)) return { failed: "not-valid" };
        if (!isAssuranceEnough(claims.acr)) return { failed: "too-weak" };
        return { subject: claims.sub, assurance: claims.acr, idToken: tokens.id_token };
      } catch (error) {
        known = undefined; // its keys may have changed: the next log-in reads them anew
        return { failed: whyFailed(error) };
      }
    },

    async endAt(idToken) {
      const config = await configuration().catch(() => undefined);
      if (config?.serverMetadata().end_session_endpoint === undefined || idToken === undefined) return undefined;
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: `${origin}/` };
      return oidc.buildEndSessionUrl(config, parameters).href;
    },
  };
}

/** The library looks at when a token ends, not at when it was made: one from the future has a wrong clock behind it, or a forger. */
function isJustMade(iat: number, clock: Clock): boolean {
  const age = clock.wall().epochMilliseconds / 1000 - iat;
  return age >= -SKEW_SECONDS && age < 600;
}

/** By so much two clocks may differ (safety row 46). */
const SKEW_SECONDS = 60;

async function discover({ issuer, clientId, clientSecret, fetch, signedWith }: Issuer): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  // Without TLS only inside this machine: a provider in development, or the local one.
  const insideThisMachine = server.protocol === "http:" && (fetch !== undefined || server.hostname === "127.0.0.1");
  const metadata = {
    client_secret: clientSecret,
    [oidc.clockTolerance]: SKEW_SECONDS,
    ...(signedWith === undefined ? {} : { id_token_signed_response_alg: signedWith }),
  };
  return oidc.discovery(server, clientId, metadata, undefined, {
    timeout: 10,
    ...(fetch === undefined ? {} : { [oidc.customFetch]: fetch }),
    // The token's signature is checked although it comes straight from the provider: row 20 asks for more than the transport's word.
    execute: [oidc.enableNonRepudiationChecks, ...(insideThisMachine ? [oidc.allowInsecureRequests] : [])],
  });
}

function whyFailed(error: unknown): SignInFailure {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === "access_denied" ? "cancelled" : "not-valid";
  if (error instanceof oidc.ClientError && error.code === "OAUTH_TIMEOUT") return "unreachable";
  return error instanceof TypeError && error.message === "fetch failed" ? "unreachable" : "not-valid";
}
