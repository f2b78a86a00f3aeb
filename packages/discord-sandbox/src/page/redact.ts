/** Keys whose values open something. */
const secretKeys = new Set(["token", "authorization", "verify_key", "password", "client_secret"]);
const hidden = "[hidden]";

function redactText(text: string, secrets: readonly string[]): string {
  const known = secrets.reduce((left, secret) => left.replaceAll(secret, hidden), text);
  return known
    .replaceAll(/(\/(?:webhooks|interactions)\/\d+\/)[^/?\s"]+/gu, `$1${hidden}`)
    .replaceAll(/([?&](?:hm|key|token)=)[^&\s"]+/gu, `$1${hidden}`);
}

/** The same value without the secrets in it: tokens of bot, interactions and webhooks, keys of files. */
export function redact(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") return redactText(value, secrets);
  if (Array.isArray(value)) return value.map((entry) => redact(entry, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      secretKeys.has(key.toLowerCase()) && typeof entry === "string" ? hidden : redact(entry, secrets),
    ]),
  );
}
