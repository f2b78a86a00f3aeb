/** The languages a reader may have. */
export type Locale = "ko" | "en";
