import { describe, expect, test } from "vitest";
import { expectAccessible } from "../support/accessibility.ts";
import { expectPage, findPatient, goToList, part, read, rowOf } from "../support/find.ts";
import { takePicture } from "../support/picture.ts";
import type { InRegion } from "../support/region.ts";
import { expectResponsible } from "../support/responsible.ts";

const KARL = "Karl Johan Overgaard";
const INGER = "Inger Marie Damgaard";

/** Mette Krogh Sørensen reads what the hospital sent, and takes over. */
export function acceptance(at: InRegion): void {
  describe("The own doctor takes over", () => {
    test("Karl Johan's hand-over says on one page who is responsible, when, at which limit, and whom to call", async () => {
      const { gp } = at();
      await goToList(gp, "Nye overdragelser");
      await expectPage(gp, "Nye overdragelser");
      await rowOf(gp, KARL)
        .getByRole("link", { name: /^Læs og overtag/ })
        .click();
      await expectPage(gp, KARL);
      const offer = await read(part(gp, "Ny overdragelse"));
      expect(offer).toMatch(/Urinvejskirurgi, .* har ansvaret, til Lægerne Vestergade overtager/);
      expect(await read(part(gp, "De næste datoer"))).toMatch(/\d{4} .*PSA/);
      expect(await read(part(gp, "Grænser for genhenvisning"))).toContain("PSA mindst 0,2 µg/l i to prøver");
      expect(await read(part(gp, "Afdelingen svarer på"))).toMatch(/00 .*, bekræftet \d/);
      await expectAccessible(gp);
      await takePicture(gp, "new-handover");
    });

    test("she takes over: the practice is responsible, on the line and on the ribbon", async () => {
      const { gp } = at();
      await takeOver(at);
      await findPatient(gp, KARL);
      await expectResponsible(gp, "Lægerne Vestergade");
      await expectAccessible(gp);
    });

    test("and so for Inger Marie", async () => {
      const { gp } = at();
      await goToList(gp, "Nye overdragelser");
      await rowOf(gp, INGER)
        .getByRole("link", { name: /^Læs og overtag/ })
        .click();
      await expectPage(gp, INGER);
      expect(await read(part(gp, "Grænser for genhenvisning"))).toContain("eGFR");
      await takeOver(at);
      await findPatient(gp, INGER);
      await expectResponsible(gp, "Lægerne Vestergade");
    });

    test("at the hospital both are found again among those taken over", async () => {
      const { hospital } = at();
      await hospital.reload();
      await goToList(hospital, "Overtaget");
      for (const patient of [KARL, INGER]) expect(await read(rowOf(hospital, patient))).toContain("Lægerne Vestergade");
      await expectAccessible(hospital);
    });
  });
}

async function takeOver(at: InRegion): Promise<void> {
  const { gp } = at();
  const offer = part(gp, "Ny overdragelse");
  await offer.getByRole("button", { name: "Overtag", exact: true }).focus();
  await gp.keyboard.press("Enter");
  await offer.getByText("Lægerne Vestergade har ansvaret fra nu af.").waitFor();
  await gp.keyboard.press("Control+Enter");
  await gp.getByRole("status").filter({ hasText: "Overtaget. I har ansvaret fra nu af" }).waitFor();
}
