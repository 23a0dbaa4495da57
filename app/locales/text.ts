/** Words of one area of the product, one dictionary per language; Vietnamese is the source. */
export type Language = "vi";

export type Localised<T> = Readonly<Record<Language, T>>;

export function defineText<T>(dictionaries: Localised<T>): Localised<T> {
  return dictionaries;
}

export function textFor<T>(dictionaries: Localised<T>, language: Language): T {
  return dictionaries[language];
}
