import { useTranslation } from "react-i18next";
import { hospitalDa } from "./texts.da.ts";

/** Gives the reader's name of a cancer; a code that has none is shown as it is, so that nothing is hidden. */
export function useCancerName(): (code: string) => string {
  const { t } = useTranslation("hospital");
  return (code) => (isNamed(code) ? t(`cancers.${code}`) : code);
}

function isNamed(code: string): code is keyof typeof hospitalDa.cancers {
  return code in hospitalDa.cancers;
}
