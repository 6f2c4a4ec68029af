import { wordList } from "./word-list.ts";

/** The general words for what a treatment leaves behind: said to be none, they fill the element (the guide: an express "ingen" or "ukompliceret"). */
export const AFTER_EFFECT: readonly string[] = wordList(`
  komplikation*, senfølge*, bivirkning*, eftervirkning*, følger, følgevirkning*, gener, mén, klager, problemer,
  sequelae, sekvelae, symptomer, skader, skavanker, ubehag
`);

/** One word for a course without any. */
export const UNCOMPLICATED: readonly string[] = wordList(`
  ukompliceret*, komplikationsfri*, komplikationsfrit, uden komplikationer, upåfaldende forløb, symptomfri, gener-fri,
  generfri, helt uden gener, velbefindende, uden men, er i habituel tilstand, forløbet helt glat
`);

/** Troubles that may come, not ones that are there (the guide: "not a list of possible risks"). */
export const RISKS: readonly string[] = wordList(`
  kan forekomme, kan opstå, kan komme, kan give, kan få, kan udvikle, kan ses, risiko for, risici, risikoen for,
  mulige, potentielle, på sigt kan, øget risiko, obs for, vær opmærksom på, hyppige senfølger er, typiske senfølger,
  almindelige senfølger, man kan opleve, kan opleves
`);

/** What was so before: how the disease was found, not what its treatment left. */
export const BEFORE: readonly string[] = wordList(`
  debuterede*, debut, henvist pga., henvist på grund af, henvist med, udredt for, udredt pga., opdaget pga., opdaget
  ved, fundet ved, fundet pga., på baggrund af, initialt, præsenterede*, symptomdebut, ved henvisningen, forud for,
  før operationen, før behandlingen, blev undersøgt for, kom med, anledning af, tidligere astma, kendt med
`);

/** Words that say a trouble is there today. */
export const PERSISTS: readonly string[] = wordList(`
  fortsat, stadig, vedvarende, blivende, generes, generet, døjer, plages, plaget, bruger, har nu, nu, kronisk*,
  daglig*, dgl., dgl, har, lider af, klager over, om natten, i dag, må op, persisterende, varig*, generer, oplever,
  behøver
`);

/** Words that say a trouble is over. */
export const OVER: readonly string[] = wordList(`
  svundet, svundne, forbigående, selvlimiterende, i ro, nu ok, ophørt, aftaget, helet, remission, overstået,
  forsvundet, kortvarig*, behandlet med antibiotika, lagt tilbage, ophelet, postop. sårinfektion, i efterforløbet,
  restitueret
`);
