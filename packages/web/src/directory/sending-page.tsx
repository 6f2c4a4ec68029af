import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { DirectoryNav } from "./directory-nav.tsx";
import { directoryQuery, exportsQuery } from "./directory-queries.ts";
import { Freshness } from "./freshness.tsx";
import { Receiver } from "./receiver.tsx";
import { TakeFile } from "./take-file.tsx";
import "../hospital/table.css";
import "./directory.css";
import "./texts.ts";

/** "Friskhed og afsendelse": the region's view of how fresh the numbers are, what was sent, and what has changed since. */
export const sendingPage = createLazyRoute("/frame/directory/sending")({ component: SendingPage });

function SendingPage() {
  const { t } = useTranslation("directory");
  const list = useQuery(directoryQuery);
  const exports = useQuery(exportsQuery);
  return (
    <>
      <PageHead
        title={t("sending.title")}
        windowTitle={`${t("sending.title")}, ${t("title")}`}
        below={t("sending.intro")}
      />
      <DirectoryNav />
      <div className="party-lists">
        <Answer query={exports}>
          {({ receivers }) => (
            <div className="receivers">
              {receivers.map((each) => (
                <Receiver key={each.receiver} {...each} />
              ))}
            </div>
          )}
        </Answer>
        <Answer query={list}>{(directory) => <Freshness list={directory} />}</Answer>
        <TakeFile />
      </div>
    </>
  );
}
