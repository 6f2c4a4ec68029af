/** Gives that many random bytes; `randomBytes` of node:crypto outside tests. */
export type Random = (size: number) => Uint8Array;

/** Digits and capitals without those that are read wrongly (I, L, O, U): every MedCom system takes them. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** MedCom allows 14 characters; of five bits each, that makes 70 bits, so two are never alike. */
const LENGTH = 14;

/** A new number for an envelope or a letter. Says nothing about anybody. */
export function letterNumber(random: Random): string {
  return Array.from(random(LENGTH), (byte) => SIGNS.charAt(byte % SIGNS.length)).join("");
}
