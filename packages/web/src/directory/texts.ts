import { addTexts } from "../texts/i18n.ts";
import type { directoryDa } from "./texts.da.ts";
import { directoryDa as danish } from "./texts.da.ts";
import { directoryEn as english } from "./texts.en.ts";

declare module "i18next" {
  interface ResourceNamespaceMap {
    directory: typeof directoryDa;
  }
}

addTexts("directory", danish, english);
