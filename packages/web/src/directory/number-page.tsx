import type { NumberPage } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { DirectoryNav } from "./directory-nav.tsx";
import { numberQuery } from "./directory-queries.ts";
import { EndNumber } from "./end-number.tsx";
import { NumberFacts } from "./number-facts.tsx";
import { NumberForm, writtenOf } from "./number-form.tsx";
import { NumberHistory } from "./number-history.tsx";
import { useKeeps, VerifyNumber } from "./verify-number.tsx";
import "../hospital/table.css";
import "./directory.css";
import "./texts.ts";

/** One number: what it is today, everything that happened to it, and what its department can do with it. */
export const numberPage = createLazyRoute("/frame/directory/numbers/$entry")({ component: Page });

function Page() {
  const { t } = useTranslation("directory");
  const { entry } = numberPage.useParams();
  const query = useQuery(numberQuery(entry));
  const number = query.data?.number;
  return (
    <>
      <PageHead
        title={number?.phone ?? t("number.title")}
        windowTitle={`${number?.phone ?? t("number.title")}, ${t("title")}`}
        beside={number === undefined ? "" : `${number.label}, ${number.partyName}, ${number.organisation}`}
        acts={<Link to="/directory">{t("number.back")}</Link>}
      />
      <DirectoryNav />
      <Answer query={query}>{(page) => <One key={page.number.version} page={page} />}</Answer>
    </>
  );
}

type Doing = "change" | "end";

function One({ page }: { page: NumberPage }) {
  const { t } = useTranslation("directory");
  const keeps = useKeeps();
  const [doing, setDoing] = useState<Doing>();
  const { number, history, holders } = page;
  const own = keeps(number.party);
  return (
    <div className="number-page">
      <Card
        title={t(doing === "change" ? "form.changeTitle" : "number.facts")}
        acts={own && doing === undefined && <Acts number={number} onDo={setDoing} />}
      >
        {doing === "change" ? (
          <NumberForm number={number} begun={writtenOf(number)} onDone={() => setDoing(undefined)} />
        ) : (
          <NumberFacts number={number} />
        )}
        {doing === "end" && <EndNumber number={number} onDone={() => setDoing(undefined)} />}
        {holders > 0 && (
          <p className="number-holders">
            <strong>{t("number.holders", { count: holders })}</strong>{" "}
            <Link to="/directory/new-sheets">{t("number.holdersLink")}</Link>
          </p>
        )}
      </Card>
      <NumberHistory history={history} />
    </div>
  );
}

function Acts({ number, onDo }: { number: NumberPage["number"]; onDo: (doing: Doing) => void }) {
  const { t } = useTranslation("directory");
  return (
    <div className="form-acts">
      {number.state !== "ended" && <VerifyNumber entry={number} />}
      <Button small onPress={() => onDo("change")}>
        {t("number.change")}
      </Button>
      {number.state !== "ended" && (
        <Button small onPress={() => onDo("end")}>
          {t("number.end")}
        </Button>
      )}
    </div>
  );
}
