import { sheetTexts } from "@foelgeskab/followup/sheet-texts";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../parts/me.ts";
import { courseAddress } from "../../hospital-queries.ts";
import { useWriting } from "../writing.ts";
import { sheetOf } from "./sheet.ts";
import "./sheet-paper.css";
import { SheetPaper } from "./sheet-paper.tsx";

interface SheetPartProps {
  courseId: string;
  saveNow: () => Promise<unknown>;
}

/** The patient's A4 beside the letter it is made from, and the same as PDF. */
export function SheetPart({ courseId, saveNow }: SheetPartProps) {
  const { t } = useTranslation("hospital");
  const { view, programme, epikrise, today } = useWriting();
  const { user } = useMe();
  const sheet = useMemo(
    () => sheetOf({ view, programme, epikrise, today, author: user.name }),
    [view, programme, epikrise, today, user.name],
  );
  const address = `${courseAddress(courseId)}/a4.pdf?draft=1`;
  return (
    <section aria-labelledby="sheet-part">
      <h2 id="sheet-part">
        {t("write.sheet.title")}{" "}
        <span className="quiet part-note">{sheet.draft ? t("write.sheet.draft") : t("write.sheet.ready")}</span>
      </h2>
      <SheetPaper texts={sheetTexts(sheet, null, "da")} />
      <p className="part-foot">
        <a
          href={address}
          target="_blank"
          rel="noopener"
          onClick={(event) => {
            event.preventDefault(); // the PDF is made of the saved draft, so that is saved first
            void saveNow().then(() => window.open(address, "_blank", "noopener"));
          }}
        >
          {t("write.sheet.pdf")}
        </a>{" "}
        <span className="quiet">{sheet.draft ? t("write.sheet.draftNote") : t("write.sheet.readyNote")}</span>
      </p>
    </section>
  );
}
