import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../parts/text-field.tsx";
import { parseMonths } from "./planned-timing.ts";

interface MonthsFieldProps {
  label: string;
  /** Null while nobody has given it. */
  value: number | null;
  least: number;
  onChange: (months: number) => void;
}

/** A number of months. Half a number changes nothing in the letter until it is a whole one. */
export function MonthsField({ label, value, least, onChange }: MonthsFieldProps) {
  const { t } = useTranslation("hospital");
  const [text, setText] = useState(String(value ?? ""));
  useEffect(() => {
    setText((written) => (value === null || parseMonths(written) === value ? written : String(value)));
  }, [value]);
  const read = parseMonths(text);
  const wrong = read === undefined || read < least;
  const write = (written: string): void => {
    setText(written);
    const months = parseMonths(written);
    if (months !== undefined && months >= least) onChange(months);
  };
  return (
    <TextField
      label={label}
      value={text}
      numeric
      onChange={write}
      error={wrong ? t("write.checks.whole") : undefined}
    />
  );
}
