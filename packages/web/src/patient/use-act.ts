import type { ActBodies, PatientPage } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { focusHeadingIfLost } from "../parts/focus.ts";
import { courseQuery, queries } from "../queries.ts";

/**
 * One act on a course. The answer is the new page; every list is read again, and what was done is said and shown. No page
 * comes where the act ended the right to see the patient: then the list takes over.
 */
export function useAct<Act extends keyof ActBodies>(courseId: string, act: Act) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const done: `done.${keyof ActBodies}` = `done.${act}`;
  return useMutation({
    mutationFn: (body: ActBodies[Act]) =>
      send<PatientPage | undefined>(`/api/courses/${encodeURIComponent(courseId)}/${act}`, body),
    onSuccess: async (page) => {
      const { queryKey } = courseQuery(courseId);
      if (page === undefined) {
        await navigate({ to: "/" });
        queries.removeQueries({ queryKey });
      } else queries.setQueryData(queryKey, page);
      announce(t(done), { seen: true });
      requestAnimationFrame(focusHeadingIfLost);
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "me" && queryKey[0] !== "course",
      });
    },
  });
}
