import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { useMe } from "../parts/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { DirectoryNav } from "./directory-nav.tsx";
import { directoryQuery } from "./directory-queries.ts";
import { NumberForm } from "./number-form.tsx";
import "./directory.css";
import "./texts.ts";

/** A department adds a direct number of its own. */
export const newNumberPage = createLazyRoute("/frame/directory/new")({ component: NewNumber });

function NewNumber() {
  const { t } = useTranslation("directory");
  const me = useMe();
  const navigate = useNavigate();
  const query = useQuery(directoryQuery);
  return (
    <>
      <PageHead
        title={t("form.newTitle")}
        below={t("form.newIntro")}
        acts={<Link to="/directory">{t("number.back")}</Link>}
      />
      <DirectoryNav />
      <Answer query={query}>
        {({ departments }) => (
          <Card title={t("number.title")}>
            <NumberForm
              begun={{
                ...{ cancers: [], label: "", coordinator: "", phone: "", hours: "", sor: "" },
                ...{ format: "DIS91", ownerRole: "coordinator", validFrom: me.today, endsOn: "" },
                ean: departments.find(({ party }) => party === me.party)?.ean ?? "",
              }}
              onDone={(entry) =>
                void (entry === undefined
                  ? navigate({ to: "/directory" })
                  : navigate({ to: "/directory/numbers/$entry", params: { entry } }))
              }
            />
          </Card>
        )}
      </Answer>
    </>
  );
}
