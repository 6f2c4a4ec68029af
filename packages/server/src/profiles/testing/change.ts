/** A message as plain JSON, to be changed in one place. */
export type Json = { [name: string]: Json } & Json[] & string;

function first(message: Json, type: string): Json {
  const found = all(message, type)[0];
  if (found === undefined) throw new Error(`the message has no ${type}`);
  return found;
}

function all(message: Json, type: string): Json[] {
  return entries(message).flatMap(({ resource }) => (resource?.["resourceType"] === type ? [resource] : []));
}

function entries(message: Json): Json[] {
  return message["entry"] ?? [];
}

/** A change at a path that begins with the type of a resource, or with `Bundle`, as `Patient.identifier[0].value`. */
export type Change = (message: Json) => void;

/** Sets a value. */
export function set(path: string, value: unknown): Change {
  return (message) => {
    const { holder, name } = placeOf(message, path);
    holder[name] = value as Json; // what a test writes there is the point of the test
  };
}

/** Takes an element away. */
export function remove(path: string): Change {
  return (message) => {
    const { holder, name } = placeOf(message, path);
    if (holder[name] === undefined) throw new Error(`${path} is not there to be taken away`);
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  };
}

/** Puts a copy of an item behind it. */
export function twice(path: string): Change {
  return (message) => {
    const { holder, name } = placeOf(message, path);
    holder.splice(Number(name), 0, structuredClone(holder[name] as Json));
  };
}

/** Takes every resource of a type away. */
export function without(type: string): Change {
  return (message) => {
    message["entry"] = entries(message).filter(({ resource }) => resource?.["resourceType"] !== type) as Json;
  };
}

function placeOf(message: Json, path: string): { holder: Json; name: string } {
  const [type = "", ...steps] = path.split(/[.[\]]+/).filter((step) => step !== "");
  const name = steps.pop() ?? "";
  let holder = type === "Bundle" ? message : first(message, type);
  for (const step of steps) {
    const next = holder[step];
    if (next === undefined) throw new Error(`${path}: ${step} is not there`);
    holder = next;
  }
  return { holder, name };
}
