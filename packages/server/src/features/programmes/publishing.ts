import { isoDay } from "@foelgeskab/followup/ids";
import { unsignedProposals } from "@foelgeskab/followup/programmes/signature-count";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import { type Refused, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature } from "../../http/feature.ts";
import { insertApproval, publishVersion, setState } from "../../store/programme-versions.ts";
import { unsignedSentence } from "./unsigned-words.ts";
import { addVersionAct } from "./version-act.ts";
import { seenRevision } from "./version-params.ts";

const seen = z.strictObject({ revision: seenRevision });

/** From draft to published: put up for approval, approved by two who did not write it, published from a day on. */
export function publishingFeature(world: World, demo: boolean): Feature {
  return (app) => {
    addVersionAct(app, world, {
      act: "review",
      summary: "Put the draft up for approval; every golden patient must get the answer that is expected",
      body: seen,
      run: async ({ key }, _body, { db }) => {
        await setState(db, key, "in-review");
        return undefined;
      },
    });
    addVersionAct(app, world, {
      act: "send-back",
      summary: "Make it a draft again",
      body: seen,
      run: async ({ key }, _body, { db }) => {
        await setState(db, key, "draft");
        return undefined;
      },
    });
    addVersionAct(app, world, {
      act: "withdraw",
      summary: "Give the draft up; it stays readable for the programme group",
      body: seen,
      run: async ({ key }, _body, { db }) => {
        await setState(db, key, "withdrawn");
        return undefined;
      },
    });
    addVersionAct(app, world, {
      act: "approve",
      summary: "Say yes to this saving of the version",
      body: seen,
      run: async ({ key }, { revision }, { db, ctx, at }) => {
        await insertApproval(db, { ...key, revision }, { actor: ctx.actor, at });
        return undefined;
      },
    });
    addVersionAct(app, world, {
      act: "publish",
      summary: "Publish the version from a day on; the one before ends the day before",
      body: z.strictObject({ revision: seenRevision, validFrom: day }),
      run: async ({ key, checked }, { validFrom }, { db, ctx, at }) => {
        const unsigned = checked.programme === undefined ? 0 : unsignedProposals(checked.programme);
        if (unsigned > 0 && !demo) return unsignedRefusal(unsigned);
        if (validFrom < isoDay(ctx.clock.today())) return IN_THE_PAST;
        const before = world.catalogue.programmes
          .filter(({ id }) => id === key.programme)
          .map((each) => each.validFrom ?? "");
        if (before.some((from) => from >= validFrom)) return BEFORE_THE_LAST;
        await publishVersion(db, key, validFrom, at);
        return undefined;
      },
    });
  };
}

function unsignedRefusal(count: number): Refused {
  const sentence = {
    da: `${unsignedSentence(count).da} Lad en kliniker underskrive dem, før versionen udgives. Intet er ændret.`,
    en: `${unsignedSentence(count).en} Have a clinician sign them before the version is published. Nothing was changed.`,
  };
  return refused({ status: 422, code: "not-signed", sentence });
}

const IN_THE_PAST = refused({
  status: 422,
  code: "in-the-past",
  field: "validFrom",
  sentence: { da: "Versionen kan tidligst gælde fra i dag.", en: "The version can hold from today at the earliest." },
});
const BEFORE_THE_LAST = refused({
  status: 422,
  code: "before-the-last",
  field: "validFrom",
  sentence: {
    da: "Versionen skal gælde fra en dag efter den, hvor versionen før den begyndte.",
    en: "The version must hold from a day after the one on which the version before it began.",
  },
});
