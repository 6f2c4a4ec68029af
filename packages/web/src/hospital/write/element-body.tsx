import type { Element } from "@foelgeskab/followup/epikrise";
import { BaselineEditor } from "./baseline-editor.tsx";
import { ChecksEditor } from "./checks-editor.tsx";
import { ContactEditor } from "./contact-editor.tsx";
import { CriteriaEditor } from "./criteria-editor.tsx";
import { DiagnosisEditor } from "./diagnosis-editor.tsx";
import { SectionEditor } from "./section-editor.tsx";

/** The fields of an element: what can be counted with stands in fields of its own, the rest is text. */
export function ElementBody({ element }: { element: Element }) {
  switch (element) {
    case "course-of-treatment":
      return (
        <>
          <DiagnosisEditor />
          <SectionEditor element={element} />
        </>
      );
    case "checks-at-gp":
      return (
        <>
          <ChecksEditor blood={false} />
          <SectionEditor element={element} more />
        </>
      );
    case "blood-tests":
      return (
        <>
          <ChecksEditor blood />
          <BaselineEditor />
          <SectionEditor element={element} more />
        </>
      );
    case "re-referral-criteria":
      return (
        <>
          <CriteriaEditor />
          <SectionEditor element={element} more />
        </>
      );
    case "direct-contact":
      return <ContactEditor />;
    case "complications-and-after-effects":
    case "treatment-plan":
    case "clinical-assessment":
    case "material-to-patient":
    case "other-material":
      return <SectionEditor element={element} />;
    default:
      return element satisfies never;
  }
}
