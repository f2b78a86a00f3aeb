import type { APIAttachment } from "discord-api-types/v10";
import { readImage } from "./image-size.ts";
import type { Random } from "./random.ts";

/** A file on its way in. */
export interface Upload {
  readonly filename: string;
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
}

/** A file with the key of its address. */
export interface StoredFile {
  readonly attachment: APIAttachment;
  readonly bytes: Uint8Array;
  readonly key: string;
}

/** The attachments host. */
export interface Files {
  add(upload: Upload, channelId: string, description: string | undefined): APIAttachment;
  /** Undefined unless the key of the address is right. */
  read(id: string, key: string | undefined): StoredFile | undefined;
  bytes(id: string): Uint8Array | undefined;
  all(): readonly StoredFile[];
  /** A file of an earlier sandbox, at the address of now. */
  put(file: StoredFile): void;
  /** Takes away the files of these ids. */
  forget(isNeedless: (id: string) => boolean): void;
}

/** Discord keeps letters, digits, `.`, `_` and `-` of a name. */
function safeName(filename: string): string {
  const name = filename.replaceAll(/[^\p{L}\p{N}._-]/gu, "_").slice(-200);
  return /^\.*$/.test(name) ? "unknown" : name;
}

export function createFiles(origin: () => string, nextId: () => string, random: Random): Files {
  const stored = new Map<string, StoredFile>();
  return {
    add(upload, channelId, description) {
      const id = nextId();
      const key = random.word(16);
      const image = readImage(upload.bytes);
      const filename = safeName(upload.filename);
      const url = `${origin()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}?hm=${key}`;
      const contentType = image?.contentType ?? upload.contentType;
      const attachment: APIAttachment = {
        id,
        filename,
        size: upload.bytes.length,
        url,
        proxy_url: url,
        ...(contentType !== undefined && { content_type: contentType }),
        ...(description !== undefined && { description }),
        ...(image && { width: image.width, height: image.height }),
      };
      stored.set(id, { attachment, bytes: upload.bytes, key });
      return attachment;
    },
    read(id, key) {
      const file = stored.get(id);
      return file?.key === key ? file : undefined;
    },
    bytes: (id) => stored.get(id)?.bytes,
    all: () => [...stored.values()],
    put(file) {
      const { id, url } = file.attachment;
      const here = url.replace(/^https?:\/\/[^/]+/u, origin());
      stored.set(id, { ...file, attachment: { ...file.attachment, url: here, proxy_url: here } });
    },
    forget(isNeedless) {
      for (const id of stored.keys()) if (isNeedless(id)) stored.delete(id);
    },
  };
}
