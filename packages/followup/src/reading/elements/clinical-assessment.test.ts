import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) =>
  readLetter(letter).elements.find(({ element }) => element === "clinical-assessment")?.state;

describe("an order to ask or examine, as against a finding of the hospital's own", () => {
  test.each([
    "Spørg til knoglesmerter og vandladning.",
    "I bør kigge på arret og mærke efter kirtler i lysken.",
    "Ved hver kontrol ønskes vægt, blodtryk og en snak om humøret.",
    "Palpation af maven og inspektion af stomien.",
    "Lyt på lungerne, og mærk efter knuder på halsen.",
    "Vej ham hver gang.",
    "Der skal spørges ind til træthed og søvn.",
    "Hør hende om hedeture.",
    "Klinisk: bryster, aksiller, ar.",
    "Undersøgelse: abdomen, lever, lyskeglandler.",
    "Obj. us.: glandelstatus på hals og i aksiller.",
    "Tal med ham om potens og kontinens ved besøget.",
    "Kontrollér blodtrykket hver gang, og se på benene for ødem.",
    "I bedes have fokus på ernæring, vægt og synkefunktion.",
    "Ved besøget hos jer gennemgås huden fra top til tå.",
    "Undersøg lymfeknuder på halsen.",
    "Vi anbefaler, at huden inspiceres, og at glandler palperes.",
    "Husk vægt og BT.",
    "Gynækologisk undersøgelse med palpation af vaginaltop hver gang.",
    "Bed ham fortælle om vandladningen.",
    "Ved kontrol: vægt, blodtryk, glandler.",
    "Se ham efter i munden og føl på halsen.",
    "Du bedes mærke ham på maven.",
    "I må gerne veje ham og måle blodtryk.",
    "Palp. abd. + glandler.",
    "Tjek arret for knuder.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });

  test.each([
    "I øvrigt vanlig klinisk undersøgelse efter skøn.",
    "Klinisk kontrol, som I finder det nødvendigt.",
    "Almindelig klinisk kontrol.",
    "Sædvanligt helbredstjek.",
    "Undersøges efter behov.",
    "Klinisk vurdering.",
    "Objektiv undersøgelse i vanligt omfang.",
    "Klinisk us. på indikation.",
    "Obj.: som vanligt.",
    "Lægeundersøgelse efter jeres skøn.",
    "Der foretages relevant klinisk undersøgelse.",
    "Klinisk us. ikke nødvendig.",
    "Obj. us. som vanligt.",
    "Undersøgelse: relevant.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });

  test.each([
    "Ved kontrollen hos os i dag: god almentilstand, blødt abdomen, vægt 84 kg.",
    "Objektivt: stomi rosa, 2 cm prominens, abdomen blødt, BT 138/82.",
    "Obj.: ingen knuder, pæne cikatricer.",
    "Klinisk findes intet abnormt.",
    "Genhenvises ved knoglesmerter.",
    "Der var ved undersøgelsen i dag ingen hævede kirtler.",
    "Han er velbefindende og vejer 82 kg.",
  ])("is not said by these: %s", (letter) => {
    expect(state(letter)).toBe("missing");
  });
});
