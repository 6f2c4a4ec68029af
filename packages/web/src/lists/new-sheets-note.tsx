import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { StateShape } from "../parts/shape.tsx";

/** How many patients hold paper with an old number, and where to do something about it. */
export function NewSheetsNote({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <p className="worklist-note">
      <StateShape shape="missing" tone="ochre" /> <strong>{t("worklist.newSheets", { count })}</strong>{" "}
      <Link to="/directory/new-sheets">{t("worklist.newSheetsLink")}</Link>
    </p>
  );
}
