import { addTexts } from "../texts/i18n.ts";
import type { hospitalDa } from "./texts.da.ts";
import { hospitalDa as danish } from "./texts.da.ts";
import { hospitalEn as english } from "./texts.en.ts";

declare module "i18next" {
  interface ResourceNamespaceMap {
    hospital: typeof hospitalDa;
  }
}

addTexts("hospital", danish, english);
