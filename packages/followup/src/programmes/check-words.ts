import { type Phrase, phrase } from "../phrase.ts";
import type { Check, Programme, Timing } from "../programme.ts";
import { timingPhrase, uncapitalised } from "./rule-words.ts";

/** A check as sentences begin with it: "Kontrol af P-PSA", or its own words where no blood is taken. */
export function checkName({ label, needs }: Pick<Check, "label" | "needs">): Phrase {
  return needs.length === 0 ? label : { da: `Kontrol af ${label.da}`, en: `Check of ${label.en}` };
}

/** The same where another check of the programme has the same name: told apart by its months, "Kontrol af P-PSA (fra måned 36)". */
export function checkNameAmong(check: Check, { checks }: Pick<Programme, "checks">): Phrase {
  const name = checkName(check);
  const { timing } = check;
  const alike = checks.some((other) => other.id !== check.id && checkName(other).da === name.da);
  if (!alike || timing.kind !== "recurring") return name;
  const months = monthsOf(timing);
  return phrase((l) => (months === undefined ? name[l] : `${name[l]} (${months[l]})`));
}

function monthsOf({ fromMonth, untilMonth }: Extract<Timing, { kind: "recurring" }>): Phrase | undefined {
  if (fromMonth === 0)
    return untilMonth === null
      ? undefined
      : { da: `de første ${untilMonth} måneder`, en: `the first ${untilMonth} months` };
  return untilMonth === null
    ? { da: `fra måned ${fromMonth}`, en: `from month ${fromMonth}` }
    : { da: `måned ${fromMonth} til ${untilMonth}`, en: `months ${fromMonth} to ${untilMonth}` };
}

/** What a check asks for: "P-Natrium; P-Kalium", alternatives with "eller". */
export function needsPhrase(needs: Check["needs"], { analytes }: Pick<Programme, "analytes">): Phrase {
  const named = (id: string) => analytes.find((analyte) => analyte.id === id)?.label ?? { da: id, en: id };
  return phrase((l) =>
    needs.length === 0
      ? { da: "en registreret kontakt", en: "a recorded contact" }[l]
      : needs.map((group) => group.map((id) => named(id)[l]).join(l === "da" ? " eller " : " or ")).join("; "),
  );
}

/** Everything about a check that changes what is done, in one line. */
export function wholeCheckPhrase(check: Check, programme: Programme): Phrase {
  const [timing, window] = [timingPhrase(check.timing, programme), windowPhrase(check)];
  return phrase((l) => [timing[l], window[l], ...conditionsOf(check).map((each) => each[l])].join(", "));
}

/** The window around the due day: "fra 45 dage før til 30 dage efter datoen". */
export function windowPhrase({ beforeDays, afterDays }: Pick<Check, "beforeDays" | "afterDays">): Phrase {
  return {
    da: `fra ${beforeDays} dage før til ${afterDays} dage efter datoen`,
    en: `from ${beforeDays} days before to ${afterDays} days after the day`,
  };
}

/** Who does it, and what it depends on. */
export function conditionsOf(check: Check): Phrase[] {
  const { performedBy, optional, onlyIf, intervalFromEpikrise, takenAt } = check;
  return [
    ...(performedBy === "hospital" ? [PERFORMED_BY.hospital] : []),
    ...(takenAt === "hospitalLaboratory" ? [TAKEN_AT.hospitalLaboratory] : []),
    ...(optional ? [{ da: "valgfri", en: "optional" }] : []),
    ...(onlyIf === null ? [] : [uncapitalised(onlyIf.text)]),
    ...(intervalFromEpikrise ? [{ da: "interval fra epikrisen", en: "interval from the epikrise" }] : []),
  ];
}

/** Who does a check. */
export const PERFORMED_BY: Record<Check["performedBy"], Phrase> = {
  gp: { da: "hos egen læge", en: "by the general practitioner" },
  hospital: { da: "på hospitalet", en: "by the hospital" },
};

/** Where the sample is taken. */
export const TAKEN_AT: Record<Check["takenAt"], Phrase> = {
  practice: { da: "prøven tages i klinikken", en: "sampled in the practice" },
  hospitalLaboratory: { da: "prøven tages på hospitalets laboratorium", en: "sampled at the hospital's laboratory" },
};

/** What doing a check means. */
export const CHECK_KIND: Record<Check["kind"], Phrase> = {
  control: { da: "en kontrol", en: "a control" },
  treatment: { da: "en behandling", en: "a treatment" },
  referral: { da: "en henvisning", en: "a referral" },
};
