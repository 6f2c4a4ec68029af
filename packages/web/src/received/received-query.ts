import type { ConfirmRequest, ReceivedView } from "@foelgeskab/server/contract";
import { queryOptions, useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { read, send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { queries } from "../queries.ts";
import "./texts.ts";

const addressOf = (courseId: string, what: string): string => `/api/courses/${encodeURIComponent(courseId)}/${what}`;

/** A received letter beside the ten elements proposed from it. */
export const receivedQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["received", courseId],
    queryFn: () => read<ReceivedView>(addressOf(courseId, "received")),
    staleTime: 0,
  });

/** Confirms elements; the answer is the page as it is then. */
export function useConfirm(courseId: string) {
  const { t } = useTranslation("received");
  return useMutation({
    mutationFn: (body: ConfirmRequest) => send<ReceivedView>(addressOf(courseId, "confirm"), body),
    onSuccess: (view) => {
      queries.setQueryData(receivedQuery(courseId).queryKey, view);
      announce(t("done"));
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "me" && queryKey[0] !== "received",
      });
    },
  });
}
