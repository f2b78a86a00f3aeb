/** Bytes stand in the text as an object with this one name: where they begin behind the text, and how many they are. */
const name = "bytesAt";

/**
 * Plain data as bytes: the length of its JSON in four bytes, the JSON, then the bytes that stand in it, as they are. A
 * picture is most of what travels: as text it would be a third larger, and read letter by letter.
 */
export function toBytes(value: unknown): Buffer {
  const parts: Uint8Array[] = [];
  let length = 0;
  const json = Buffer.from(
    JSON.stringify(value, (_, part: unknown) => {
      if (!(part instanceof Uint8Array)) return part;
      parts.push(part);
      length += part.length;
      return { [name]: [length - part.length, part.length] };
    }),
  );
  const head = Buffer.alloc(4);
  head.writeUInt32LE(json.length);
  return Buffer.concat([head, json, ...parts]);
}

/** What {@link toBytes} was given. */
export function fromBytes(bytes: Buffer): ReturnType<typeof JSON.parse> {
  const start = 4 + bytes.readUInt32LE(0);
  return JSON.parse(bytes.toString("utf8", 4, start), (_, part: unknown) => {
    const place = placeOf(part);
    return place ? new Uint8Array(bytes.subarray(start + place[0], start + place[0] + place[1])) : part;
  });
}

function placeOf(value: unknown): readonly [number, number] | undefined {
  if (typeof value !== "object" || value === null || !(name in value)) return undefined;
  const place = value[name];
  if (Object.keys(value).length !== 1 || !Array.isArray(place)) return undefined;
  return [Number(place[0]), Number(place[1])];
}
