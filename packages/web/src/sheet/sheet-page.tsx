import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../frame/language-switch.tsx";
import { Mark } from "../frame/mark.tsx";
import { Answer } from "../parts/answer.tsx";
import { PageHead } from "../parts/page-head.tsx";
import type { Shape, Tone } from "../parts/look.ts";
import { StateShape } from "../parts/shape.tsx";
import { sheetQuery } from "../queries.ts";
import { useSay } from "../texts/say.ts";
import "./sheet.css";

const LOOK: Record<"current" | "replaced" | "unknown", { shape: Shape; tone: Tone }> = {
  current: { shape: "tick", tone: "ink" },
  replaced: { shape: "no", tone: "ink" },
  unknown: { shape: "unknown", tone: "ink-2" },
};

/** Is the sheet in the hand the newest? Open to everyone, and says nothing about anybody. */
export const sheetPage = createLazyRoute("/ark/$code")({ component: SheetPage });

function SheetPage() {
  const { t } = useTranslation();
  const say = useSay();
  const { code } = sheetPage.useParams();
  const query = useQuery(sheetQuery(code));
  return (
    <main className="sheet">
      <div className="sheet-top">
        <Mark />
        <strong>Følgeskab</strong>
        <LanguageSwitch />
      </div>
      <PageHead title={t("sheet.title")} beside={t("sheet.code", { code })} />
      <Answer query={query}>
        {(sheet) => (
          <p className="sheet-answer" role="status">
            <StateShape {...LOOK[sheet.state]} size={28} />
            {say(sheet.text)}
          </p>
        )}
      </Answer>
    </main>
  );
}
