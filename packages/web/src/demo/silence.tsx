import type { FeedView } from "@foelgeskab/server/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { read, send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { TickField } from "../parts/tick-field.tsx";
import { forgetAllButMe } from "../queries.ts";

/** The practice region's laboratories: each can be made to fall silent, which shows once the clock is moved on. */
export function Silence() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ["demo-feeds"], queryFn: () => read<FeedView[]>("/api/demo/feeds") });
  const silence = useMutation({
    mutationFn: ({ kind, name, silenced }: Pick<FeedView, "kind" | "name" | "silenced">) =>
      send<FeedView[]>("/api/demo/feeds", { kind, name, silenced }),
    onSuccess: async (_, { silenced }) => {
      await forgetAllButMe();
      announce(t(silenced ? "demo.silenced" : "demo.heardAgain"));
    },
  });
  return (
    <fieldset className="demo-feeds">
      <legend className="sr-only">{t("demo.silence")}</legend>
      {(data ?? [])
        .filter(({ kind }) => kind === "laboratory" || kind === "registers")
        .map((feed) => (
          <TickField
            key={`${feed.kind} ${feed.name}`}
            checked={feed.silenced}
            onChange={(silenced) => silence.mutate({ kind: feed.kind, name: feed.name, silenced })}
          >
            {feed.name}
          </TickField>
        ))}
      <p>{t("demo.silenceSays")}</p>
      {silence.error !== null && <ProblemNote error={silence.error} />}
    </fieldset>
  );
}
