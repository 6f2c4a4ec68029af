import type { Evidence } from "@foelgeskab/followup/programme";
import { useTranslation } from "react-i18next";
import { fullDay } from "../parts/dates.ts";
import { useLanguage } from "../texts/say.ts";
import type { programmesDa } from "./texts.da.ts";
import "./texts.ts";

type Known = Exclude<keyof typeof programmesDa.field, "other">;

const KNOWN: ReadonlySet<string> = new Set<Known>([
  ...(["everyMonths", "fromMonth", "untilMonth", "beforeDays", "afterDays", "dueDaysAfterEvent", "months"] as const),
  ...([
    "value",
    "delta",
    "percent",
    "minAbsolute",
    "rises",
    "minLastValue",
    "minDaysBetween",
    "maxDaysBetween",
  ] as const),
  ...(["valueMonths", "minMeasurements", "minSpanDays", "minPsa", "count", "windowDays", "graceDays"] as const),
]);

/** How numbers, their marks and signatures are said. */
export function useNumberWords() {
  const { t } = useTranslation("programmes");
  const language = useLanguage();
  return {
    field(name: string): string {
      const last = name.split(".").at(-1) ?? name;
      return KNOWN.has(last) ? t(`field.${last as Known}`) : t("field.other", { field: name }); // the line above says that it is one
    },
    value: (text: string | null): string =>
      text === null ? t("noEnd") : language === "da" ? text.replace(".", ",") : text,
    signature: ({ signature }: Evidence): string =>
      signature === "unsigned"
        ? t("unsigned")
        : t("signedBy", { by: signature.by, on: fullDay(signature.on, language) }),
  };
}
