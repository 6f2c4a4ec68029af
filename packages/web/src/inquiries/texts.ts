import { addTexts } from "../texts/i18n.ts";
import type { inquiriesDa } from "./texts.da.ts";
import { inquiriesDa as danish } from "./texts.da.ts";
import { inquiriesEn as english } from "./texts.en.ts";

declare module "i18next" {
  interface ResourceNamespaceMap {
    inquiries: typeof inquiriesDa;
  }
}

addTexts("inquiries", danish, english);
