import { accountToday, silentFeeds } from "../system/account-today.ts";
import { pictureToday } from "../system/picture-today.ts";
import type { Invariant } from "./invariant.ts";

/** While the register or a patient's laboratory is silent, her course says that nobody can vouch for it. */
export const silenceIsNotGreen: Invariant = {
  id: "silence",
  law: "Silence is not green",
  atAnyTime: ({ system, country }, file) => {
    if (file.course.standing.status === "closed") return [];
    const told = new Set(accountToday(system, file).unvouched.map(({ feed, sender }) => `${feed} ${sender ?? ""}`));
    const owesBlood = pictureToday(system, file)?.obligations.some(
      ({ metOn, needs }) => metOn === null && needs.length > 0,
    );
    const served = new Set(file.course.results.map(({ laboratory }) => laboratory));
    return silentFeeds(country, system.clock()).flatMap(({ feed, sender }) => {
      const concerned = feed === "registers" || (owesBlood === true && sender !== undefined && served.has(sender));
      return concerned && !told.has(`${feed} ${sender ?? ""}`)
        ? [`${feed} ${sender ?? ""} is silent, and the course looks green`]
        : [];
    });
  },
};
