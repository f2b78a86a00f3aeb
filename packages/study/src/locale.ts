/** The two languages of everything a learner reads. */
export type Locale = "ko" | "en";

/** One text in both languages. */
export interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

/** The locale given, where it is one of ours. */
export function checkLocale(locale: unknown): Locale {
  if (locale === "ko" || locale === "en") return locale;
  throw new RangeError(
    `locale must be "ko" or "en", got ${typeof locale === "string" ? `"${locale}"` : String(locale)}`,
  );
}
