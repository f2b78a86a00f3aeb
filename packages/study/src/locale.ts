/** The two languages of everything a learner reads. */
export type Locale = "ko" | "en";

/** One text in both languages. */
export interface Bilingual {
  readonly ko: string;
  readonly en: string;
}
