import type { InquiryView } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { focusHeadingIfLost } from "../parts/focus.ts";
import { forgetAllButMe, queries } from "../queries.ts";
import { inquiryQuery } from "./inquiry-queries.ts";

interface InquiryAct {
  path: string;
  /** What is said when it is done. */
  done: string;
  after: (view: InquiryView) => void;
}

/** An act that gives a question as it is then; every list is read again. */
export function useInquiryAct<Body>({ path, done, after }: InquiryAct) {
  return useMutation({
    mutationFn: (body: Body) => send<InquiryView>(path, body),
    onSuccess: (view) => {
      queries.setQueryData(inquiryQuery(view.patient.courseId, view.id).queryKey, view);
      announce(done, { seen: true });
      after(view);
      requestAnimationFrame(focusHeadingIfLost);
      void forgetAllButMe();
    },
  });
}
