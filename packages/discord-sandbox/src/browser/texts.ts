import type { PageLocale } from "./protocol.ts";
import type { Texts } from "./words.ts";
import { en } from "./words-en.ts";
import { ko } from "./words-ko.ts";

export const texts: Readonly<Record<PageLocale, Texts>> = { ko, en };
