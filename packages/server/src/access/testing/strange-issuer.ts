import { createHash, createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { substantialAssurance } from "../assurance.ts";

/** An identity provider that does what a test tells it: the claims it changes, and how it signs. */
export interface StrangeIssuer {
  readonly issuer: string;
  /** Claims of the next token that differ from a right one. */
  claims: Record<string, unknown>;
  signing: "right" | "other-key" | "none" | "public-key-as-secret";
  /** Changes its key, as providers do from time to time. */
  changeKey(): Promise<void>;
  stop(): Promise<void>;
}

const clientSecret = "a-secret-of-the-client";
/** What our server is told about it. */
export const strangeClient = { clientId: "foelgeskab", clientSecret };

/** Starts one on this machine. It asks nobody anything: whoever comes to it is logged in at once. */
export async function startStrangeIssuer(port: number): Promise<StrangeIssuer> {
  const other = await generateKeyPair("RS256");
  let number = 0;
  const newKey = async () => {
    const own = await generateKeyPair("RS256", { extractable: true });
    number += 1;
    return { own, jwk: { ...(await exportJWK(own.publicKey)), alg: "RS256", kid: `key-${number}` } };
  };
  let { own, jwk } = await newKey();
  const issuer = `http://127.0.0.1:${port}`;
  const begun = new Map<string, { nonce: string; challenge: string }>();
  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/end`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
  const changeKey = async (): Promise<void> => {
    ({ own, jwk } = await newKey());
  };
  const strange: StrangeIssuer = { issuer, claims: {}, signing: "right", changeKey, stop };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    if (pathname === "/.well-known/openid-configuration") return json(response, metadata);
    if (pathname === "/jwks") return json(response, { keys: [jwk] });
    if (pathname === "/auth") return sendBack(response, searchParams);
    void body(request).then((form) => answerToken(response, form));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return strange;

  function sendBack(response: ServerResponse, asked: URLSearchParams): void {
    const code = randomUUID();
    begun.set(code, { nonce: asked.get("nonce") ?? "", challenge: asked.get("code_challenge") ?? "" });
    const back = new URL(asked.get("redirect_uri") ?? "");
    back.search = new URLSearchParams({ code, state: asked.get("state") ?? "" }).toString();
    response.writeHead(303, { location: back.href }).end();
  }

  async function answerToken(response: ServerResponse, form: URLSearchParams): Promise<void> {
    const found = begun.get(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (found?.challenge !== challenge) return json(response, { error: "invalid_grant" }, 400);
    json(response, { access_token: "x", token_type: "Bearer", expires_in: 60, id_token: await idToken(found.nonce) });
  }

  async function idToken(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right = {
      iss: issuer,
      aud: strangeClient.clientId,
      sub: "s-gp",
      nonce,
      acr: substantialAssurance,
      iat: now,
      exp: now + 60,
    };
    const claims = { ...right, ...strange.claims };
    switch (strange.signing) {
      case "right":
        return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: jwk.kid }).sign(own.privateKey);
      case "other-key":
        return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: jwk.kid }).sign(other.privateKey);
      case "none":
        return `${part({ alg: "none" })}.${part(claims)}.`;
      case "public-key-as-secret": {
        const signed = `${part({ alg: "HS256", kid: jwk.kid })}.${part(claims)}`;
        return `${signed}.${createHmac("sha256", JSON.stringify(jwk)).update(signed).digest("base64url")}`;
      }
      default:
        return strange.signing satisfies never;
    }
  }

  async function stop(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  function json(response: ServerResponse, data: unknown, status = 200): void {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(data));
  }
}

function part(data: unknown): string {
  return Buffer.from(JSON.stringify(data)).toString("base64url");
}

async function body(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return new URLSearchParams(text);
}
