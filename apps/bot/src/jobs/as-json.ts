/** Bytes travel in text as an object with this one name. */
const name = "base64";

/** Plain data as JSON, with its bytes. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? { [name]: Buffer.from(part).toString("base64") } : part,
  );
}

/** What {@link toJson} wrote; it holds what it was written from. */
export function fromJson(json: string): ReturnType<typeof JSON.parse> {
  return JSON.parse(json, (_, part: unknown) =>
    isBytes(part) ? new Uint8Array(Buffer.from(part.base64, "base64")) : part,
  );
}

function isBytes(value: unknown): value is { readonly base64: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).join() === name &&
    name in value &&
    typeof value[name] === "string"
  );
}
