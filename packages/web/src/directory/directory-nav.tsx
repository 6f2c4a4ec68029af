import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../parts/me.ts";
import "./directory.css";
import "./texts.ts";

/** The pages of the telephone list, above each of them; which, depends on who looks. */
export function DirectoryNav() {
  const { t } = useTranslation("directory");
  const { role } = useMe();
  const here = { activeProps: { "aria-current": "page" as const }, activeOptions: { exact: true } };
  return (
    <nav className="directory-nav" aria-label={t("nav.label")}>
      <Link to="/directory" {...here}>
        {t("nav.list")}
      </Link>
      <Link to="/directory/coverage" {...here}>
        {t("nav.coverage")}
      </Link>
      {role !== "region-office" && role !== "programme-editor" && (
        <Link to="/directory/new-sheets" {...here}>
          {t("nav.newSheets")}
        </Link>
      )}
      {role === "region-office" && (
        <Link to="/directory/sending" {...here}>
          {t("nav.sending")}
        </Link>
      )}
    </nav>
  );
}
