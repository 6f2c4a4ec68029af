import cookie from "@fastify/cookie";
import session from "@fastify/session";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type pg from "pg";
import { requirePerson } from "../access/acting-person.ts";
import { type CookieStyle, cookieStyle } from "../access/cookies.ts";
import { createLocalProvider } from "../access/local-provider/local-provider.ts";
import { fetchInside, mountProvider } from "../access/local-provider/mount-provider.ts";
import { serveLogInAssets } from "../access/log-in-assets.ts";
import { addLogIn } from "../access/log-in-routes.ts";
import { addMe } from "../access/me.ts";
import { requirePartner } from "../access/partner.ts";
import { sessionSecret } from "../access/session-secret.ts";
import { createSessionStore, type SessionStore } from "../access/session-store.ts";
import { createSignIn, type Issuer } from "../access/sign-in.ts";
import { type Channels, NO_CHANNELS } from "../channels/channels.ts";
import type { Clock } from "../clock.ts";
import type { Problem } from "../contract.ts";
import { addOpenRoutes, addPartnerRoutes, addPersonRoutes } from "./add-routes.ts";
import { collectRoutes, type DeclaredRoute } from "./declared-route.ts";
import { answerErrors } from "./errors.ts";
import type { Feature } from "./feature.ts";
import { addSecurityHeaders } from "./headers.ts";
import { addHealth } from "./health.ts";
import { UnreadableBody } from "./invalid-input.ts";
import { createLog, type LogTarget, logRequests } from "./log.ts";
import { addMetrics } from "./metrics.ts";
import { describeApi } from "./openapi.ts";
import { requireOwnAddress } from "./own-address.ts";
import { parseBody } from "./request-body.ts";
import { requireRules } from "./rule.ts";
import { sendProblem } from "./send.ts";
import { serveWeb } from "./static-web.ts";

/** What a server is made of. */
export interface ServerOptions {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** Where the session secret is kept when none is given. */
  readonly dataDir: string;
  /** A region of invented people: panels of the demo exist, and without `oidc` anybody can log in as anyone. */
  readonly demo: boolean;
  /** The address that people use: "https://foelgeskab.example" or "http://127.0.0.1:8080". */
  readonly origin: string;
  /** The built screens. */
  readonly webDist: string;
  readonly features: readonly Feature[];
  /** The national log-in. Needed where `demo` is false. */
  readonly oidc?: Pick<Issuer, "issuer" | "clientId" | "clientSecret">;
  /** User ids that stand first on the demo's log-in page. */
  readonly featuredUsers?: readonly string[];
  readonly sessionSecret?: string;
  /** Partners that sign what they send; none without. */
  readonly channels?: Channels;
  /** A port on 127.0.0.1 for Prometheus; none when not said. */
  readonly metricsPort?: number;
  readonly log?: LogTarget;
}

const bodyLimit = 512 * 1024;
const hour = 60;

/** Builds the server; it listens when told to. Throws when a route says not who may use it, or when nobody could log in safely. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { origin, pool, clock, demo } = options;
  const https = origin.startsWith("https:");
  const app = bareServer(options, https);
  requireRules(app);
  answerErrors(app);
  addSecurityHeaders(app, { https });
  requireOwnAddress(app, origin);
  if (options.metricsPort !== undefined) addMetrics(app, { port: options.metricsPort });
  await describeApi(app);
  addHealth(app, pool);
  serveLogInAssets(app);
  await serveWeb(app, options.webDist);

  const routes = collectRoutes(options.features);
  const making = { pool, clock };
  addOpenRoutes(app, routes.filter(behind("open")), making);
  await app.register(async (scope) => {
    requirePartner(scope, { pool, clock, channels: options.channels ?? NO_CHANNELS });
    addPartnerRoutes(scope, routes.filter(behind("partner")), making);
  });
  const issuer = options.oidc ?? (await mountLocalProvider(app, options));
  const signIn = createSignIn(issuer, { origin, clock });
  await app.register(async (scope) => {
    const cookies = cookieStyle(origin);
    const life = { idle: demo ? 8 * hour : 15, absolute: 8 * hour };
    const sessions = createSessionStore({ pool, clock, life });
    await rememberSessions(scope, { ...options, sessions, cookies });
    requirePerson(scope, { pool, clock, origin, sessions });
    addLogIn(scope, { pool, clock, signIn, origin, demo, cookie: cookies });
    addMe(scope, { clock, demo, sessions, signIn, cookie: cookies });
    addPersonRoutes(scope, routes.filter(behind("person")), making);
    if (demo) addPersonRoutes(scope, routes.filter(behind("demo")), making);
  });
  await app.ready();
  return app;
}

function bareServer({ log }: ServerOptions, https: boolean): FastifyInstance {
  const app = Fastify({
    // pino's own type is narrower than fastify's
    loggerInstance: createLog(log) as FastifyBaseLogger,
    // its own lines hold addresses; ours (logRequests) do not
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    // who sends headers or a body drop by drop is let go (safety row 41)
    requestTimeout: 30_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    forceCloseConnections: true,
    // only the proxy that ends TLS beside us may say that a request came over https
    trustProxy: https ? ["loopback", "uniquelocal"] : false,
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply, unreadableAddress),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, async (_request: unknown, body: Buffer) => {
    const read = parseBody(body);
    if ("bad" in read) throw new UnreadableBody(read.bad);
    return read.value;
  });
  logRequests(app);
  return app;
}

/** Throws unless the database itself says that it is a demo region. */
async function mountLocalProvider(app: FastifyInstance, options: ServerOptions): Promise<Issuer> {
  const { pool, clock, origin, featuredUsers = [] } = options;
  const local = await createLocalProvider({ pool, origin });
  await app.register((scope) => mountProvider(scope, { local, pool, clock, origin, featured: featuredUsers }));
  const { issuer, clientId, clientSecret } = local;
  return { issuer, clientId, clientSecret, fetch: fetchInside(app, origin), prompt: "login", signedWith: "ES256" };
}

async function rememberSessions(
  scope: FastifyInstance,
  options: ServerOptions & { sessions: SessionStore; cookies: CookieStyle },
): Promise<void> {
  const { dataDir, sessions, cookies } = options;
  const secret = await sessionSecret({ dataDir, given: options.sessionSecret ?? "" });
  await scope.register(cookie, { secret });
  await scope.register(session, {
    secret,
    store: sessions.plugin,
    cookieName: cookies.session,
    cookie: { ...cookies.style },
    saveUninitialized: false,
    rolling: false,
  });
}

function behind<Name extends DeclaredRoute["door"]>(door: Name) {
  return (route: DeclaredRoute): route is Extract<DeclaredRoute, { door: Name }> => route.door === door;
}

const unreadableAddress: Problem = {
  status: 400,
  code: "bad-request",
  sentence: { da: "Adressen kan ikke læses. Intet er ændret.", en: "The address cannot be read. Nothing was changed." },
};
