import type { Adapter, AdapterPayload } from "oidc-provider";

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** As many log-ins may be under way at once; the oldest is forgotten first, so that nobody fills the memory. */
const mostKept = 1000;

/** What the local provider remembers of log-ins under way: in this process, for some minutes. A log-in begun before a restart begins anew. */
export function shortMemory(): (model: string) => Adapter {
  const kept = new Map<string, Kept>();

  function find(key: string): AdapterPayload | undefined {
    const found = kept.get(key);
    return found === undefined || found.until < performance.now() ? undefined : found.payload;
  }

  function keep(key: string, payload: AdapterPayload, seconds: number): void {
    kept.delete(key); // so that it counts as new
    kept.set(key, { payload, until: performance.now() + seconds * 1000 });
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
  }

  return (model) => ({
    upsert: async (id, payload, seconds = 600) => keep(`${model}:${id}`, payload, seconds),
    find: async (id) => find(`${model}:${id}`),
    findByUid: async (uid) => [...kept.values()].find(({ payload }) => payload.uid === uid)?.payload,
    findByUserCode: async () => undefined, // no devices log in here
    consume: async (id) => {
      const payload = find(`${model}:${id}`);
      // a code is good for one use; the second one finds the mark
      if (payload !== undefined) payload.consumed = true;
    },
    destroy: async (id) => void kept.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}
