import { expect } from "vitest";

/** One story: its name with those of its chapters, and how it is told. */
export interface Story {
  id: string;
  tell: () => Promise<void>;
}

type Told = (...given: unknown[]) => unknown;

/** Loads a file of stories and collects them; `load` gets what the file imports as "vitest". */
export function storiesOf(path: string, load: (vitest: object) => void): Story[] {
  const stories: Story[] = [];
  const names: string[] = [path];
  /** How many stories had a title so far: those of a table have one each, and their place in it. */
  const told = new Map<string, number>();
  const before: (() => unknown)[] = [];
  const after: (() => unknown)[] = [];

  const chapter = (name: string, body: () => void) => {
    names.push(name);
    body();
    names.pop();
  };
  const story = (name: string, ...rest: unknown[]) => {
    const body = rest.find((each): each is Told => typeof each === "function");
    const title = `${names.join(" > ")} > ${name}`;
    const alike = (told.get(title) ?? 0) + 1;
    told.set(title, alike);
    const id = alike === 1 ? title : `${title} (${alike})`;
    const tell = async () => {
      for (const each of before) await each();
      await body?.();
      for (const each of after) await each();
    };
    stories.push({ id, tell });
  };
  const test = Object.assign(story, { each: eachOf((name, body) => story(name, body)), skip: nothing });
  const describe = Object.assign(chapter, {
    each: eachOf((name, body) => chapter(name, () => void body())),
    skip: nothing,
  });
  load({ expect, test, it: test, describe, beforeEach: before.push.bind(before), afterEach: after.push.bind(after) });
  return stories;
}

function nothing(): void {}

/** `test.each`: a line of a table is given as arguments, anything else as the one argument. */
function eachOf(add: (name: string, body: () => unknown) => void) {
  return (table: readonly unknown[]) => (name: string, body: Told) => {
    for (const line of table) add(name, () => (Array.isArray(line) ? body(...line) : body(line)));
  };
}
