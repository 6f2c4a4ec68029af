import type { Directory, NumberView } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { useMe } from "../parts/me.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { queries, worklistQuery } from "../queries.ts";
import { directoryQuery } from "./directory-queries.ts";
import "./texts.ts";

/** Whether the reader keeps a department's numbers. */
export function useKeeps(): (party: string) => boolean {
  const me = useMe();
  const may = me.role === "coordinator" || me.role === "hospital-doctor";
  return (party) => may && party === me.party;
}

/** Somebody has rung one of the own numbers, and it was answered: from today letters may show it again. */
export function VerifyNumber({ entry }: { entry: Pick<NumberView, "entry" | "party" | "phone" | "version"> }) {
  const { t } = useTranslation("directory");
  const keeps = useKeeps();
  const verify = useMutation({
    mutationFn: () =>
      send<Directory>(`/api/directory/${encodeURIComponent(entry.entry)}/verify`, { version: entry.version }),
    onSuccess: async (list) => {
      queries.setQueryData(directoryQuery.queryKey, list);
      announce(t("verified", { phone: entry.phone }), { seen: true });
      await queries.invalidateQueries({ queryKey: worklistQuery.queryKey });
      await queries.invalidateQueries({ queryKey: [...directoryQuery.queryKey, "number"] });
    },
  });
  if (!keeps(entry.party)) return null;
  return (
    <>
      <Button small busy={verify.isPending} label={`${t("ring")}: ${entry.phone}`} onPress={() => verify.mutate()}>
        {t("ring")}
      </Button>
      {verify.error !== null && <ProblemNote error={verify.error} />}
    </>
  );
}
