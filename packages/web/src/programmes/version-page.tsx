import type { VersionView } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { clearSeen } from "../parts/announce.tsx";
import { Answer } from "../parts/answer.tsx";
import { fullDay } from "../parts/dates.ts";
import { useMe } from "../parts/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { Segments } from "../parts/segments.tsx";
import { useLanguage, useSay } from "../texts/say.ts";
import { ApprovePart } from "./approve-part.tsx";
import { BeginDraft } from "./begin-draft.tsx";
import { EditPart } from "./edit-part.tsx";
import { GoldenPart } from "./golden-part.tsx";
import { ImpactPart } from "./impact-part.tsx";
import { OwnPart } from "./own-part.tsx";
import { PARTS, type Part } from "./parts.ts";
import { type VersionKey, versionQuery } from "./programme-queries.ts";
import { ReadPart } from "./read-part.tsx";
import "./programmes.css";
import "./texts.ts";
import { useHolds, VersionState } from "./version-state.tsx";

/** One version of a programme: read, and for the programme group changed, proved, previewed, approved and published. */
export const versionPage = createLazyRoute("/frame/programmes/$programme/$version")({ component: Page });

function Page() {
  const { t } = useTranslation("programmes");
  const key = versionPage.useParams();
  const query = useQuery(versionQuery(key));
  return (
    <>
      {query.data === undefined && <PageHead title={t("version", { version: key.version })} />}
      <Answer query={query}>{(view) => <Version id={key} view={view} />}</Answer>
    </>
  );
}

/** The parts that there are for a person and a version. */
function partsOf({ line }: VersionView, editor: boolean): readonly Part[] {
  if (!editor)
    return line.origin === "studio" && line.state === "published" ? ["read", "golden", "own"] : ["read", "golden"];
  const draft = line.state === "draft" || line.state === "in-review";
  return PARTS.filter((part) => {
    if (part === "own") return false;
    if (part === "edit") return draft;
    return part === "read" || part === "golden" || line.origin === "studio";
  });
}

function Version({ id, view }: { id: VersionKey; view: VersionView }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const holds = useHolds();
  const { part: asked = "read" } = versionPage.useSearch();
  const parts = partsOf(view, useMe().role === "programme-editor");
  const part = parts.find((one) => one === asked) ?? "read";
  const name = view.programme === null ? id.programme : say(view.programme.name);
  const { line, basedOn } = view;
  return (
    <>
      <PageHead
        title={`${name}, ${t("version", { version: line.version }).toLowerCase()}`}
        below={
          <>
            <VersionState line={line} /> {line.state === "published" && holds(line, (day) => fullDay(day, language))}
            {basedOn !== null && <> · {t("basedOn", { version: basedOn.split("@")[1] ?? "" })}</>}
            {line.origin === "studio" && <> · {t("saving", { revision: view.revision })}</>}
          </>
        }
      />
      <Segments
        label={t("part.label")}
        value={part}
        options={parts.map((one) => ({ value: one, text: t(`part.${one}`) }))}
        onChange={(one) => {
          clearSeen();
          void navigate({ to: ".", search: { part: one } });
        }}
      />
      <div className="version-part">
        {part === "read" && (
          <>
            <ReadPart view={view} />
            <BeginDraft id={id} view={view} />
          </>
        )}
        {part === "edit" && <EditPart key={view.revision} id={id} view={view} />}
        {part === "golden" && <GoldenPart key={view.revision} id={id} view={view} />}
        {part === "impact" && <ImpactPart id={id} view={view} />}
        {part === "approve" && <ApprovePart id={id} view={view} />}
        {part === "own" && <OwnPart id={id} />}
      </div>
    </>
  );
}
