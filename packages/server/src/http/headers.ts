import type { FastifyInstance } from "fastify";

/** Nothing from anywhere but ourselves, and no script or style inside a page (safety rows 10 and 23). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const always: Record<string, string> = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // not no-referrer: browsers then send "Origin: null" with our own forms, and the origin check needs it
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
  // a page that is left must not come back from the browser's memory on a shared computer (safety row 49)
  "cache-control": "no-store",
};

/** Gives every answer its headers; a route that may be cached says so itself. */
export function addSecurityHeaders(app: FastifyInstance, { https }: { https: boolean }): void {
  const headers = https ? { ...always, "strict-transport-security": "max-age=31536000" } : always;
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(headers);
    // answers that a library writes past fastify (the local identity provider) carry them too
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
  });
}
