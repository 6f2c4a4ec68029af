import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** One database server for the whole test run; vitest calls this first, and what it returns last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, migrationUrl, stop } = await startTestServer();
  project.provide("testServer", { adminUrl, migrationUrl });
  return stop;
}
