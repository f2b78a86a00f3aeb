import { limits } from "./limits.ts";

const version = "v1";
const routePattern = /^[a-z][a-z-]*$/;
const partPattern = /^[\w.,=+-]*$/;

/** A button's id taken apart, or the news that another version of the bot (or nobody) wrote it. */
export type DecodedId =
  | { readonly known: true; readonly route: string; readonly parts: readonly string[] }
  | { readonly known: false };

function join(route: string, parts: readonly (string | number)[]): string {
  return [version, route, ...parts].join(":");
}

/** Whether {@link encodeId} has room for these parts. */
export function fitsId(route: string, ...parts: readonly (string | number)[]): boolean {
  return join(route, parts).length <= limits.customId;
}

/**
 * The id of a button, `v1:route:part:part`: version first, then the route that handles the click.
 * Parts are base64url ids, numbers, slugs and `name=value` lists; they hold no user data, since
 * what a message carries is public and never expires.
 *
 * Throws a `RangeError` for any other character and beyond Discord's 100 characters.
 */
export function encodeId(route: string, ...parts: readonly (string | number)[]): string {
  if (!routePattern.test(route)) throw new RangeError(`route must be lower-case letters, got ${route}`);
  const texts = parts.map(String);
  const odd = texts.find((part) => !partPattern.test(part));
  if (odd !== undefined) throw new RangeError(`part must be base64url, numbers or name=value, got ${odd}`);
  const id = join(route, texts);
  if (id.length > limits.customId)
    throw new RangeError(
      `custom id must have at most ${limits.customId} characters, got ${id.length}: ${id}`,
    );
  return id;
}

/** Takes a button's id apart; never throws. */
export function decodeId(id: string): DecodedId {
  const [head, route, ...parts] = id.split(":");
  const readable = id.length <= limits.customId && parts.every((part) => partPattern.test(part));
  if (head !== version || route === undefined || !routePattern.test(route) || !readable)
    return { known: false };
  return { known: true, route, parts };
}
