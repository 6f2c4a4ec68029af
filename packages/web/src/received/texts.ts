import { addTexts } from "../texts/i18n.ts";
import type { receivedDa } from "./texts.da.ts";
import { receivedDa as danish } from "./texts.da.ts";
import { receivedEn as english } from "./texts.en.ts";

declare module "i18next" {
  interface ResourceNamespaceMap {
    received: typeof receivedDa;
  }
}

addTexts("received", danish, english);
