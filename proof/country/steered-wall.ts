// Loaded into the product's process before it begins (node --import): its wall clock is the country's first day at four in the morning, and goes on from there.
// The day on which a proof happens to be run, and the midnight that it may run into, then play no part in it; the product's own clock is moved on from there as in every practice region.
const ahead = Number(process.env["WALL_AHEAD_MS"] ?? "0");

const instant = Temporal.Now.instant.bind(Temporal.Now);
Temporal.Now.instant = () => instant().add({ milliseconds: ahead });

const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: [], made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made) as Date,
  get: (target, name) => (name === "now" ? now : (Reflect.get(target, name) as unknown)),
});

function now(): number {
  return RealDate.now() + ahead;
}
