import { numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Programme, Timing } from "../programme.ts";
import { shownUnit } from "../rows/verdict-row.ts";

/** Words as they go on a sentence: "Kun efter …" as "kun efter …". */
export function uncapitalised(words: Phrase): Phrase {
  return phrase((l) => `${words[l].charAt(0).toLowerCase()}${words[l].slice(1)}`);
}

/** A pace: "hver 6. måned". */
export function pacePhrase(everyMonths: number): Phrase {
  return everyMonths === 1
    ? { da: "hver måned", en: "every month" }
    : { da: `hver ${everyMonths}. måned`, en: `every ${everyMonths} months` };
}

/** When a repeated check first falls due, and its pace: "første gang måned 36, derefter hver 12. måned". Months are counted on from `fromMonth`, which itself is no due month. */
export function firstThenPhrase({ everyMonths, fromMonth }: { everyMonths: number; fromMonth: number }): Phrase {
  const [first, pace] = [firstMonthPhrase({ everyMonths, fromMonth }), pacePhrase(everyMonths)];
  return { da: `${first.da}, derefter ${pace.da}`, en: `${first.en}, then ${pace.en}` };
}

/** "første gang måned 36". */
export function firstMonthPhrase({ everyMonths, fromMonth }: { everyMonths: number; fromMonth: number }): Phrase {
  const month = fromMonth + everyMonths;
  return { da: `første gang måned ${month}`, en: `first in month ${month}` };
}

/** How long: "1 måned", "24 måneder". */
export function monthsPhrase(months: number): Phrase {
  return {
    da: `${months} ${months === 1 ? "måned" : "måneder"}`,
    en: `${months} ${months === 1 ? "month" : "months"}`,
  };
}

/** How long: "1 dag", "14 dage". */
export function daysPhrase(days: number): Phrase {
  return { da: `${days} ${days === 1 ? "dag" : "dage"}`, en: `${days} ${days === 1 ? "day" : "days"}` };
}

/** The month a check runs to: "til og med måned 36", or "livslangt". */
export function untilPhrase(untilMonth: number | null): Phrase {
  return untilMonth === null
    ? { da: "livslangt", en: "for life" }
    : { da: `til og med måned ${untilMonth}`, en: `until month ${untilMonth}` };
}

/** A limit with the unit of its analyte as the clinic writes it: "0,2 µg/l". */
export function limitPhrase(value: string, analyte: string, { analytes }: Pick<Programme, "analytes">): Phrase {
  const unit = shownUnit(analytes.find(({ id }) => id === analyte)?.unit ?? "");
  const number = numberPhrase(value);
  return phrase((l) => `${number[l]}${unit.da === "" ? "" : ` ${unit[l]}`}`);
}
/** When a check is done: "første gang måned 6, derefter hver 6. måned til og med måned 36", or "én gang, 90 dage efter …". */
export function timingPhrase(timing: Timing, { events, ongoing }: Pick<Programme, "events" | "ongoing">): Phrase {
  switch (timing.kind) {
    case "recurring": {
      const [first, end] = [firstThenPhrase(timing), untilPhrase(timing.untilMonth)];
      const until = timing.untilMonth === null ? (ongoing?.lasts ?? end) : end;
      return phrase((l) => `${first[l]}${timing.untilMonth === null ? "," : ""} ${until[l]}`);
    }
    case "once": {
      const event = events.find(({ name }) => name === timing.event)?.label ?? { da: timing.event, en: timing.event };
      const after = daysPhrase(timing.daysAfter);
      return { da: `én gang, ${after.da} efter: ${event.da}`, en: `once, ${after.en} after: ${event.en}` };
    }
    default:
      return timing satisfies never;
  }
}
