import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

const state = (letter: string) =>
  readLetter(letter).elements.find(({ element }) => element === "treatment-plan")?.state;

describe("the treatment plan: that treatment has ended, or medicine, dose and end", () => {
  test.each([
    "Der er ikke behov for anden behandling.",
    "Han er færdig med al behandling.",
    "Behandlingen er bragt til ende.",
    "Der er ingen aktuel indikation for onkologisk behandling.",
    "Hun skal ikke have mere kemoterapi eller stråler.",
    "Vi har ikke yderligere at tilbyde behandlingsmæssigt, og han er rask.",
    "Al antineoplastisk behandling er afsluttet.",
    "Kræftbehandlingen sluttede i maj 2025, og der skal ikke mere til.",
    "Der planlægges intet yderligere fra onkologisk side.",
    "Efterbehandling er ikke aktuel.",
    "Plan: Ikke flere behandlinger.",
    "Behandling: Slut.",
    "Der er ikke udestående behandling.",
    "Patienten er ude af behandling.",
    "Hun er afsluttet behandlingsmæssigt.",
    "Ingen adjuverende behandling indiceret, og intet planlagt.",
    "Pt. får ingen medicin mod kræftsygdommen.",
    "Der er ikke ordineret kræftmedicin.",
    "Ikke indikation for supplerende behandling.",
    "Behandlingen anses for gennemført.",
    "Der gives ikke længere kræftrettet behandling.",
    "Han har afsluttet den adjuverende kemoterapi, og der skal ikke gives mere.",
    "beh.: afsl., intet videre",
    "Fortsætter tamoxifen 20 mg dagligt til april 2031.",
    "Letrozol 2,5 mg x 1 i 5 år, slutter 03/2030.",
    "Leuprorelin 22,5 mg s.c. hver 3. måned, livslangt.",
    "Zoladex 10,8 mg hver 12. uge indtil sygdommen skrider frem.",
    "Anastrozol 1 mg dgl. t.o.m. sommeren 2030.",
    "Imatinib 400 mg dagligt, så længe det virker.",
    "Tbl. bicalutamid 150 mg x 1 dagl. på ubestemt tid, dvs. livslangt.",
    "Injektion Eligard 45 mg hvert halve år resten af livet.",
    "Yderligere onkologisk behandling er der ikke brug for.",
    "Han er kureret, og der er ikke mere at gøre behandlingsmæssigt.",
    "Vi foretager os ikke mere behandlingsmæssigt.",
    "Sygdommen er fjernet radikalt, og der er ikke fundet grundlag for mere behandling.",
    "Hun er sluttet i behandling.",
    "Alt er fjernet, og der lægges ikke op til yderligere.",
    "Vi har ingen planer om at behandle videre.",
    "Hverken stråler eller kemo kommer på tale.",
    "Behandlingsplan: der skal ikke ske mere.",
    "Han er kommet igennem sin behandling.",
    "Bicalutamid 50 mg dagligt, til han ikke længere tåler det.",
    "Exemestan 25 mg x 1 frem til 05/2031.",
    "Der er givet den behandling, der skal gives.",
  ])("is concrete in each of these wordings: %s", (letter) => {
    expect(state(letter)).toBe("filled");
  });

  test.each([
    "Injektionerne kører videre uændret hos jer.",
    "Sprøjterne gives som hidtil.",
    "Hormonkuren fortsætter.",
    "Han fortsætter på sin vanlige medicin mod kræften.",
    "Behandlingen køres videre.",
    "Tabletbehandlingen fortsættes indtil andet besluttes.",
    "Hun er stadig i antihormonbehandling.",
    "Beh. ved behov",
    "Behandling efter aftale.",
    "Behandles efter gældende retningslinjer.",
    "Bicalutamid fortsættes.",
    "Han skal blive på sine hormonsprøjter foreløbig.",
    "Tager letrozol.",
    "Letrozol i en årrække.",
    "Der fortsættes med den endokrine behandling et stykke tid endnu.",
    "Medicinen fortsætter uændret.",
    "Er sat i hormonbehandling, som videreføres.",
    "Fortsætter den igangværende behandling.",
    "Hormonbehandlingen styres af jer.",
    "Han får stadig sine indsprøjtninger.",
    "Medicin uændret.",
    "Plan: fortsætte.",
  ])("is touched, but too loose, in each of these: %s", (letter) => {
    expect(state(letter)).toBe("vague");
  });

  test.each([
    "Afsluttes til egen læge.",
    "Kontrolforløbet er slut.",
    "Patienten er afsluttet her fra.",
    "Opfølgningen overgår til almen praksis.",
    "Han er ikke længere tilknyttet afdelingen.",
    "Forløbet i ambulatoriet er hermed afsluttet.",
    "Vi ønsker ham alt godt fremover.",
    "Kontrollen overgår til jer.",
  ])("is not said by these: %s", (letter) => {
    expect(state(letter)).toBe("missing");
  });
});
