import type { IsoDay } from "../../ids.ts";
import { monthsLater } from "./calendar.ts";
import { inTextOrder } from "./finding.ts";
import { compare, type Fraction, NOTHING } from "./fraction.ts";
import type { Measurement } from "./measurement.ts";
import type { PlainPatient } from "./patient.ts";

/** A nadir: its number (`<x` counts as 0), and where it was measured. */
export interface Nadir {
  number: Fraction;
  of: Measurement;
}

/** The lowest value of the earlier days from the anchor on, usable baseline values of such days included; `>x` never is a nadir. */
export function nadirBefore(patient: PlainPatient, analyte: string, day: IsoDay): Nadir | undefined {
  return [...patient.baseline, ...patient.results]
    .filter((each) => each.analyte === analyte && patient.anchor <= each.day && each.day < day)
    .filter(({ sign }) => sign !== ">")
    .map((of) => ({ of, number: of.sign === "<" ? NOTHING : of.number }))
    .sort(lowestFirst)[0];
}

/** The lowest; of equals the earliest day, the hospital's value, the smaller id, text and code. */
function lowestFirst(one: Nadir, other: Nadir): number {
  return (
    compare(one.number, other.number) ||
    inTextOrder(one.of.day, other.of.day) ||
    Number(one.of.id !== undefined) - Number(other.of.id !== undefined) ||
    inTextOrder(one.of.id ?? "", other.of.id ?? "") ||
    inTextOrder(one.of.written.value, other.of.written.value) ||
    inTextOrder(one.of.code, other.of.code)
  );
}

/** The history is known from its beginning: a usable baseline value from the anchor on, or a measurement on an earlier day within 12 months of it. */
export function historyIsKnown(patient: PlainPatient, analyte: string, day: IsoDay): boolean {
  const { anchor, baseline, results } = patient;
  const firstYear = monthsLater(anchor, 12);
  return (
    baseline.some((each) => each.analyte === analyte && anchor <= each.day) ||
    results.some((each) => each.analyte === analyte && anchor <= each.day && each.day < day && each.day <= firstYear)
  );
}
