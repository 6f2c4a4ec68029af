#!/usr/bin/env node
// Plain JavaScript, so that an old Node can say what is wrong before it meets TypeScript.
if (Number(process.versions.node.split(".")[0]) < 26) {
  console.error(
    `Følgeskab needs Node 26 and this is ${process.versions.node}. Run it with "npx foelgeskab" in the project's folder after "npm ci".`,
  );
  process.exit(2);
}
await import("../src/cli/main.ts");
