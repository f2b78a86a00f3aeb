import { DiscordError } from "../state/discord-error.ts";
import type { Upload } from "../state/files.ts";
import { limits } from "../state/limits.ts";
import { isFields, type Fields } from "./check-value.ts";

/** What came with a call: the JSON, and the files by their number. */
export interface Body {
  readonly json: unknown;
  readonly files: ReadonlyMap<string, Upload>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError("invalidJson");
  }
}

async function readUpload(file: File): Promise<Upload> {
  if (file.size > limits.fileBytes) throw new DiscordError("requestTooLarge");
  return {
    filename: file.name,
    contentType: file.type || undefined,
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}

async function readForm(request: Request): Promise<Body> {
  const form = await request.formData();
  const json = form.get("payload_json");
  const uploads = [...form.entries()].flatMap(([name, value]) => {
    const number = /^files\[(\d+)\]$/.exec(name)?.[1] ?? (name === "file" ? "0" : undefined);
    return number !== undefined && typeof value !== "string" ? [{ number, file: value }] : [];
  });
  const files = await Promise.all(
    uploads.map(async ({ number, file }) => [number, await readUpload(file)] as const),
  );
  return { json: typeof json === "string" ? parse(json) : {}, files: new Map(files) };
}

/** https://docs.discord.com/developers/reference#uploading-files */
export async function readBody(request: Request): Promise<Body> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) return readForm(request);
  const text = await request.text();
  return { json: text === "" ? {} : parse(text), files: new Map() };
}

/** The JSON of a body that must be an object. */
export function fieldsOf(body: Body): Fields {
  if (!isFields(body.json)) throw new DiscordError("invalidJson");
  return body.json;
}
