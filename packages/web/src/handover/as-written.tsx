import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** Leads from the letter in force to the received one that it was made of. */
export function AsWritten({ courseId }: { courseId: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <Link to="/courses/$courseId/received" params={{ courseId }}>
        {t("letter.asWritten")}
      </Link>
    </p>
  );
}
