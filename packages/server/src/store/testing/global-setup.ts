import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * One database server for the whole test run; vitest calls this first, and what it returns last.
 * When it does not start, the stories without a database run all the same, and each with one fails for the same reason.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const { adminUrl, migrationUrl, stop } = await startTestServer();
    project.provide("testServer", { adminUrl, migrationUrl });
    return stop;
  } catch (error) {
    console.error(error);
    return async () => {};
  }
}
