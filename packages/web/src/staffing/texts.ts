import { addTexts } from "../texts/i18n.ts";
import type { staffingDa } from "./texts.da.ts";
import { staffingDa as danish } from "./texts.da.ts";
import { staffingEn as english } from "./texts.en.ts";

declare module "i18next" {
  interface ResourceNamespaceMap {
    staffing: typeof staffingDa;
  }
}

addTexts("staffing", danish, english);
