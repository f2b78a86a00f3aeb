import { DiscordError } from "../state/discord-error.ts";
import type { Upload } from "../state/files.ts";
import { limits } from "../state/limits.ts";

/** A JSON object whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What came with a call: the JSON, and the files by their number. */
export interface Body {
  readonly json: unknown;
  readonly files: ReadonlyMap<string, Upload>;
}

const noFiles: ReadonlyMap<string, Upload> = new Map();

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

/** `files[2]` or `file2` is number 2, `file` number 0. */
function numberOf(name: string): string | undefined {
  if (name === "file") return "0";
  return /^(?:files\[(\d+)\]|file(\d+))$/
    .exec(name)
    ?.slice(1)
    .find((part) => part !== undefined);
}

async function readForm(request: Request): Promise<Body> {
  const form = await request.formData().catch((): never => {
    throw new DiscordError("invalidForm");
  });
  const json = form.get("payload_json");
  const uploads = [...form.entries()].flatMap(([name, value]) => {
    const number = numberOf(name);
    return number !== undefined && typeof value !== "string" ? [{ number, file: value }] : [];
  });
  if (uploads.length > limits.attachments) throw new DiscordError("tooManyAttachments");
  const files = await Promise.all(
    uploads.map(async ({ number, file }) => [number, await readUpload(file)] as const),
  );
  return { json: typeof json === "string" ? parse(json) : fieldsOfForm(form), files: new Map(files) };
}

/** Without `payload_json` the fields of the form are those of the body. */
function fieldsOfForm(form: FormData): Fields {
  const texts = [...form.entries()].filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts);
}

/** https://docs.discord.com/developers/reference#uploading-files */
export async function readBody(request: Request): Promise<Body> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) return readForm(request);
  // A call within the process has no stream, at which the limit of all calls looks.
  if (Number(request.headers.get("content-length")) > limits.requestBytes)
    throw new DiscordError("requestTooLarge");
  const text = await request.text();
  return { json: text === "" ? {} : parse(text), files: noFiles };
}

/** The JSON of a body that must be an object. */
export function fieldsOf(body: Body): Fields {
  if (!isFields(body.json)) throw new DiscordError("invalidJson");
  return body.json;
}
