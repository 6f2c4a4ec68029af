import type { Page } from "playwright-core";
import { openBrowser } from "./chromium.ts";
import { logIn, PEOPLE } from "./log-in.ts";
import { type Foelgeskab, startFoelgeskab } from "./server.ts";

/** A served demo region and the people who work in it, each at a screen of their own. */
export interface Region {
  readonly foelgeskab: Foelgeskab;
  /** Karen Lund Iversen, doctor in the department of urology. */
  readonly hospital: Page;
  /** Mette Krogh Sørensen, general practitioner. */
  readonly gp: Page;
  /** A screen at which nobody is logged in. */
  newPerson(): Promise<Page>;
  /** Somebody else sits down at a screen. */
  logIn(name: string): Promise<Page>;
  close(): Promise<void>;
}

/** How the stories reach the region: it is there once they run. */
export type InRegion = () => Region;

/** Seeds and serves a region, and logs the two main characters in. */
export async function openRegion(): Promise<Region> {
  const foelgeskab = await startFoelgeskab();
  const browser = await openBrowser();
  const atScreen = async (name: string): Promise<Page> => logIn(await browser.newPerson(), foelgeskab.origin, name);
  const close = async (): Promise<void> => {
    await browser.close();
    await foelgeskab.remove();
  };
  try {
    const hospital = await atScreen(PEOPLE.hospitalDoctor);
    const gp = await atScreen(PEOPLE.gp);
    return { foelgeskab, hospital, gp, newPerson: browser.newPerson, logIn: atScreen, close };
  } catch (error) {
    await close();
    throw error;
  }
}
