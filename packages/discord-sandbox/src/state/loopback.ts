const names = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** True for an HTTP address on this machine. */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && names.has(hostname);
}
