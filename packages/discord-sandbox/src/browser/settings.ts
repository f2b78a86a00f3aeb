import { pageLanguages, type Tongue } from "./tongues.ts";
import type { PageLocale } from "./protocol.ts";

export type Theme = "auto" | "light" | "dark";

/** What the page remembers in this browser. */
export interface Settings {
  /** The user's language at Discord. */
  tongue: Tongue;
  theme: Theme;
  user: string;
  /** Names this browser has played as. */
  users: readonly string[];
  /** Name of a channel, or `@dm`. */
  channel: string;
  /** Who else is shown beside this user. */
  beside: readonly string[];
  inspector: boolean;
}

const storageKey = "discord-sandbox";

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}

/** Which of two users a page beside another one is for; undefined for a page of its own. */
export function paneUser(): string | undefined {
  return new URLSearchParams(location.search).get("pane") ?? undefined;
}

export function loadSettings(): Settings {
  const saved = parse(localStorage.getItem(storageKey));
  const { user, users, channel, theme, tongue } = saved;
  const pane = paneUser();
  return {
    tongue:
      pageLanguages.find(([code]) => code === tongue)?.[0] ??
      (navigator.language.startsWith("ko") ? "ko" : "en-US"),
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    user: pane ?? (typeof user === "string" && user.trim() !== "" ? user : "Mina"),
    users: [...new Set(["Mina", "Theo", ...names(users)])],
    channel: typeof channel === "string" ? channel : "",
    beside: pane === undefined ? names(saved["beside"]) : [],
    inspector: pane === undefined && saved["inspector"] === true,
  };
}

/** A page beside another one remembers nothing. */
export function saveSettings(settings: Settings): void {
  if (paneUser() === undefined) localStorage.setItem(storageKey, JSON.stringify(settings));
}

/** The language the page's own words are in. */
export function pageLocale({ tongue }: Settings): PageLocale {
  return tongue === "ko" ? "ko" : "en";
}
