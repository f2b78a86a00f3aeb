import type { PageLocale } from "./protocol.ts";

/** What the page remembers in this browser. */
export interface Settings {
  locale: PageLocale;
  user: string;
  /** Names this browser has played as. */
  users: readonly string[];
  /** Name of a channel, or `@dm`. */
  channel: string;
}

const storageKey = "opt-sandbox";

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

export function loadSettings(): Settings {
  const saved = parse(localStorage.getItem(storageKey));
  const { user, users, channel } = saved;
  const names = Array.isArray(users) ? users.filter((name) => typeof name === "string") : [];
  return {
    locale:
      saved["locale"] === "ko" || saved["locale"] === "en"
        ? saved["locale"]
        : navigator.language.startsWith("ko")
          ? "ko"
          : "en",
    user: typeof user === "string" && user.trim() !== "" ? user : "Mina",
    users: [...new Set(["Mina", "Theo", ...names])],
    channel: typeof channel === "string" ? channel : "",
  };
}

export function saveSettings(settings: Settings): void {
  localStorage.setItem(storageKey, JSON.stringify(settings));
}
