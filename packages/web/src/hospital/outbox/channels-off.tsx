import type { Outbox } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { clock } from "../../parts/dates.ts";
import "../../parts/notes.css";
import { StateShape } from "../../parts/shape.tsx";
import { useToday } from "../../parts/today.ts";
import { useLanguage } from "../../texts/say.ts";
import "../texts.ts";

/** Partners that cannot be reached, and since when: their letters wait here. */
export function ChannelsOff({ off }: { off: Outbox["channelsOff"] }) {
  const { t } = useTranslation("hospital");
  const [language, today] = [useLanguage(), useToday()];
  return off.map(({ name, since, why }) => (
    <div className="problem" role="status" key={name}>
      <StateShape shape="triangle" tone="red" />
      <p>{t(`outbox.off.${why}`, { name, since: clock(since, today, language) })}</p>
    </div>
  ));
}
