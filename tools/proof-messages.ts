/** `npm run proof:messages [-- --messages 1000000 --seed 1 --out FILE]`: so many messages through an exchange that lies, by the product's own decisions. Progress on standard error, the result as JSON on standard output. Ends with 1 where a law was broken. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { proveMessages } from "../packages/country/src/messages/prove-messages.ts";

const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
});
const messages = wholeNumber("--messages", values.messages);
const seed = wholeNumber("--seed", values.seed);
const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
const result = proveMessages({
  ...{ messages, seed },
  told: (judged) => console.error(`${judged} of ${messages} judged after ${seconds()} s`),
});
const text = `${JSON.stringify(result, null, 2)}\n`;
console.log(text.trimEnd());
if (values.out !== undefined) writeFileSync(values.out, text);
console.error(`${messages} messages in ${seconds()} s.`);
const broken = Object.values(result.broken).reduce((sum, count) => sum + count, 0);
process.exitCode = broken === 0 ? 0 : 1;

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`${name} is "${text}": give a whole number above 0, as ${name}=1000.`);
  process.exit(2);
}
