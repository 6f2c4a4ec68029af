import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";

/** An address that is no page. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className="page">
      <PageHead title={t("notFound.title")} />
      <Empty>
        <p>{t("notFound.text")}</p>
        <Link to="/">{t("notFound.back")}</Link>
      </Empty>
    </main>
  );
}
