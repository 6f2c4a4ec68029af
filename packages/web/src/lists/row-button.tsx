import type { WorklistRow } from "@foelgeskab/followup/worklist";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { StateShape } from "../parts/shape.tsx";
import { placeOf } from "./place-of.ts";
import { canSign, type Signing } from "./use-signing.ts";
import "../parts/button.css";

interface RowButtonProps {
  row: WorklistRow;
  urgent: boolean;
  signing: Signing[string] | undefined;
  onSign: () => void;
}

/** The one act of a row. It names the patient for those who hear it. */
export function RowButton({ row, urgent, signing, onSign }: RowButtonProps) {
  const { t } = useTranslation();
  if (signing === "signed") {
    return (
      <span className="state">
        <StateShape shape="tick" tone="ink" /> {t("worklist.signed")}
      </span>
    );
  }
  const about = <span className="sr-only">: {row.patient.name}</span>;
  if (row.act === "sign" && row.about.results !== undefined) {
    return (
      <button
        type="button"
        className="button button-secondary button-small"
        aria-keyshortcuts="S"
        aria-busy={signing === "sending" || undefined}
        onClick={canSign(row, signing === undefined ? {} : { [row.key]: signing }) ? onSign : undefined}
      >
        {t("act.sign")}
        <kbd aria-hidden="true">S</kbd>
        {about}
      </button>
    );
  }
  return (
    <Link
      className={`button button-${urgent && row.act === "decide" ? "primary" : "secondary"} button-small`}
      {...placeOf(row)}
    >
      {t(`act.${row.act}`)}
      {about}
    </Link>
  );
}
