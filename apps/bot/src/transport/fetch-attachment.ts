import { FileError, type FetchFile } from "../port/fetch-file.ts";

/** Where Discord keeps what people attach. */
const keepers: ReadonlySet<string> = new Set(["https://cdn.discordapp.com", "https://media.discordapp.net"]);

const patience = 10_000;

async function read(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // what a header claims is not believed
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) throw new FileError("too-large");
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Fetches attachments from Discord only (from `apiBase`'s host where one is given), so that nobody makes the bot call
 * an address of their own; follows no redirection, reads no more than was allowed, and waits ten seconds at most.
 */
export function createFetchAttachment(apiBase: string | undefined): FetchFile {
  const allowed = apiBase === undefined ? keepers : new Set([new URL(apiBase).origin]);
  return async ({ url, size }, most, signal) => {
    if (!URL.canParse(url) || !allowed.has(new URL(url).origin)) throw new FileError("elsewhere");
    if (!(size <= most)) throw new FileError("too-large");
    const late = AbortSignal.timeout(patience);
    try {
      const response = await fetch(url, {
        redirect: "error",
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      if (!response.ok) throw new FileError("gone");
      return await read(response, most);
    } catch (error) {
      throw error instanceof FileError ? error : new FileError("gone", { cause: error });
    }
  };
}
