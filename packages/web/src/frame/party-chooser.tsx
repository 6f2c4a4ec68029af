import type { Me } from "@foelgeskab/server/contract";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { fullDay } from "../parts/dates.ts";
import { useMe, useParty } from "../parts/me.ts";
import { meQuery, queries } from "../queries.ts";
import { useLanguage } from "../texts/say.ts";

/** The party acted for; a choice where the person has several. What the other party could see is forgotten at once. */
export function PartyChooser() {
  const { t } = useTranslation();
  const me = useMe();
  const party = useParty();
  const navigate = useNavigate();
  const language = useLanguage();
  const choose = async (id: string): Promise<void> => {
    await send("/api/me/party", { party: id });
    await navigate({ to: "/" });
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== "me" });
    await queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  const standing = (one: Me["parties"][number]): string => {
    if (one.deputy) return t("frame.deputy");
    if (one.locum && one.until !== null) return t("frame.locum", { day: fullDay(one.until, language) });
    return besides(one, t("frame.practiceNumber"));
  };
  if (me.parties.length <= 1) {
    return (
      <p className="party party-one">
        <strong>{party?.name}</strong>{" "}
        <span className="quiet">{party === undefined ? "" : besides(party, t("frame.practiceNumber"))}</span>
      </p>
    );
  }
  return (
    <label className="party">
      <span className="sr-only">{t("frame.party")}</span>
      <select className="form-select" value={me.party} onChange={(event) => void choose(event.target.value)}>
        {me.parties.map((one) => (
          <option key={one.id} value={one.id}>
            {`${one.name} · ${standing(one)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function besides(party: Me["parties"][number], practiceNumber: string): string {
  return party.kind === "practice" ? `${practiceNumber} ${party.identifier}` : party.organisation;
}
