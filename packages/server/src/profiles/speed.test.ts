import { expect, test } from "vitest";
import { filesOf, published, publishedValidator, resourceOf } from "./testing/published.ts";

/** CPU time and not that of the clock: other stories run beside this one. */
function millisecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.skipIf(published === undefined)(
  "a message is validated in at most 50 ms once the profiles are warm, also the longest thread among the examples",
  () => {
    const validator = publishedValidator();
    const [text = ""] = filesOf("medcom.fhir.dk.carecommunication#5.0.2.tgz", "example/Bundle-d11968f5").values();
    const message = resourceOf(text);
    for (let round = 0; round < 10; round += 1) validator.validate(message);
    const times = Array.from({ length: 9 }, () => millisecondsOf(() => validator.validate(message)));
    const [, , , , median] = times.toSorted((one, other) => one - other);
    expect(median).toBeLessThanOrEqual(50);
  },
);
