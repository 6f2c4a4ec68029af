import type { InboxItem } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../texts/say.ts";
import "../texts.ts";

/** The files that a letter brings, to be saved, and those that have not come yet. */
export function ReceivedFiles({ files }: { files: InboxItem["files"] }) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("inbox.files")}>
      {files.map(({ id, title, type, bytes }) => {
        const name = title === "" ? t("inbox.file") : title;
        return (
          <li key={`${id} ${title}`}>
            {id === null ? (
              t("inbox.fileAwaited", { name })
            ) : (
              <a href={`/api/files/${id}`} download>
                {t("inbox.saveFile", {
                  name,
                  kind: KIND[type ?? ""] ?? "",
                  size: size.format((bytes ?? 0) / 1_000_000),
                })}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const KIND: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/png": "PNG",
  "image/jpeg": "JPEG",
  "image/gif": "GIF",
};
