import type { PatientPage } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { clock } from "../parts/dates.ts";
import { useToday } from "../parts/today.ts";
import { useLanguage, useSay } from "../texts/say.ts";

/** Who has looked at this patient. */
export function SeenBy({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  return (
    <Card title={t("seenBy.title")}>
      <ul className="form">
        {page.seenBy.map((look) => (
          <li key={`${look.at} ${look.name}`}>
            {look.name}, {say(look.role)}
            {look.standsIn && `, ${t("seenBy.standsIn")}`}
            <div className="quiet">
              {look.party}, {clock(look.at, today, language)}
            </div>
          </li>
        ))}
      </ul>
      {page.seenBy.length === 0 && <p className="quiet">{t("seenBy.nobody")}</p>}
    </Card>
  );
}
