import type { Element, Epikrise } from "@foelgeskab/followup/epikrise";
import type { Programme } from "@foelgeskab/followup/programme";
import { BaselineEditor } from "./baseline-editor.tsx";
import { ChecksEditor } from "./checks-editor.tsx";
import { ContactEditor } from "./contact-editor.tsx";
import { CriteriaEditor } from "./criteria-editor.tsx";
import { DiagnosisEditor } from "./diagnosis-editor.tsx";
import { SectionEditor } from "./section-editor.tsx";
import { useWriting } from "./writing.ts";

/** The fields of an element: what can be counted with stands in fields of its own, the rest is text. */
export function ElementBody({ element }: { element: Element }) {
  const { epikrise, programme } = useWriting();
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
          <SectionEditor element={element} more={epikrise.checks.length > 0} />
        </>
      );
    case "blood-tests":
      return (
        <>
          <ChecksEditor blood />
          <BaselineEditor />
          <SectionEditor element={element} more={ordersBlood(epikrise, programme)} />
        </>
      );
    case "re-referral-criteria":
      return (
        <>
          <CriteriaEditor />
          <SectionEditor element={element} more={programme.criteria.length > 0} />
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

/** Without an ordered blood test the text alone says the element, or why it does not apply. */
function ordersBlood({ checks }: Epikrise, programme: Programme): boolean {
  const blood = programme.checks.filter(({ needs }) => needs.length > 0).map(({ id }) => id);
  return checks.some(({ check }) => blood.includes(check));
}
