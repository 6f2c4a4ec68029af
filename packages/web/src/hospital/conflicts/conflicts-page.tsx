import type { LayerConflict } from "@foelgeskab/followup/programmes/layer-conflicts";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../parts/answer.tsx";
import { Card } from "../../parts/card.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { StateShape } from "../../parts/shape.tsx";
import { Sourced } from "../../parts/sourced.tsx";
import { useSay } from "../../texts/say.ts";
import { conflictsQuery } from "../hospital-queries.ts";
import "../texts.ts";
import "../table.css";

/** Rules of two layers that disagree: what each says, where it stands, and which one holds here. */
export const conflictsPage = createLazyRoute("/frame/conflicts")({ component: ConflictsPage });

function ConflictsPage() {
  const { t } = useTranslation("hospital");
  const query = useQuery(conflictsQuery);
  return (
    <>
      <PageHead title={t("conflicts.title")} below={t("conflicts.intro")} />
      <Answer query={query}>
        {({ conflicts }) =>
          conflicts.length === 0 ? (
            <Empty>{t("conflicts.empty")}</Empty>
          ) : (
            <div className="party-lists">
              {conflicts.map((conflict) => (
                <Conflict
                  key={`${conflict.programme} ${conflict.number} ${conflict.says[0]?.of}`}
                  conflict={conflict}
                />
              ))}
            </div>
          )
        }
      </Answer>
    </>
  );
}

function Conflict({ conflict }: { conflict: LayerConflict }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  return (
    <Card
      title={say(conflict.what)}
      note={t("conflicts.version", { version: conflict.programme.split("@")[1] ?? "" })}
      tone="ochre"
    >
      <div className="table-card">
        <table className="list-table">
          <caption className="sr-only">{say(conflict.what)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("conflicts.layer")}</th>
              <th scope="col">{t("conflicts.says")}</th>
              <th scope="col">{t("conflicts.source")}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.says.map(({ stater, of, who, shown, source, signed, holds }) => (
              <tr key={`${stater} ${of}`}>
                <td>
                  <span className={holds ? "state" : "state tone-ink-2"}>
                    <StateShape shape={holds ? "tick" : "ring"} tone={holds ? "ink" : "ink-2"} />
                    {say(who)}, {holds ? t("conflicts.holds") : t("conflicts.holdsNot")}
                  </span>
                </td>
                <td>
                  <strong>{say(shown)}</strong>
                </td>
                <td>
                  <Sourced text={source} />
                  {!signed && <span className="quiet"> ({t("conflicts.unsigned")})</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{say(conflict.because)}</p>
    </Card>
  );
}
