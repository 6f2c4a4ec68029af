/** The shape of a set of texts: the same keys, any wording. English has the shape of the Danish, so a missing text does not compile. */
export type SameTexts<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameTexts<Texts[Key]>;
};
