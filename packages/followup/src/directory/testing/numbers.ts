import { type IsoDay, parseIsoDay } from "../../ids.ts";
import type { CancerGroup } from "../cancer-group.ts";
import type { DirectoryNumber } from "../directory-number.ts";

/** A day of a story; a text that is none fails it. */
export function day(text: string): IsoDay {
  const read = parseIsoDay(text);
  if (typeof read !== "string") throw new Error(`the story says "${text}", which is no day`);
  return read;
}

/** Three groups of a list. */
export const GROUPS: readonly CancerGroup[] = [
  {
    id: "prostate",
    name: { da: "Prostatakræft", en: "Prostate cancer" },
    ranges: [{ from: "DC61", to: "DC61", except: [] }],
  },
  { id: "kidney", name: { da: "Nyrekræft", en: "Kidney cancer" }, ranges: [{ from: "DC64", to: "DC64", except: [] }] },
  {
    id: "eye",
    name: { da: "Kræft i øjet", en: "Cancer of the eye" },
    ranges: [{ from: "DC69", to: "DC69", except: [] }],
  },
];

/** A number of the urologists, rung on 1 July 2026. */
export function aNumber(own: Partial<DirectoryNumber> = {}): DirectoryNumber {
  return {
    entry: "uro-1",
    party: "dep-uro",
    cancers: ["prostate"],
    label: "Kræftkoordinatoren",
    coordinator: "Bodil Ravn Schmidt",
    phone: "00 12 34 56",
    hours: "hverdage kl. 9–15",
    ean: "5790000990016",
    sor: "999000000100000",
    format: "DIS91",
    ownerRole: "coordinator",
    validFrom: day("2024-01-10"),
    endsOn: null,
    verifiedOn: day("2026-07-01"),
    verifiedBy: "Bodil Ravn Schmidt",
    ...own,
  };
}
