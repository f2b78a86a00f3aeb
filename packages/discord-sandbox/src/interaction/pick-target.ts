import type { Place, World } from "../state/world.ts";
import { findChannel, findRole, findUser, namesRole, type GivenValue } from "./given-value.ts";
import type { Resolver } from "./resolve.ts";

/** Someone or something that a user names; the resolver is told of it. */
export interface Target {
  readonly world: World;
  readonly place: Place;
  readonly resolver: Resolver;
  readonly value: GivenValue;
  /** What it is for, in error messages. */
  readonly what: string;
}

/** Returns the user's id. */
export function pickUser({ world, resolver, value, what }: Target): string {
  const found = findUser(world, value, what);
  resolver.user(found);
  return found.id;
}

/** Returns the role's id. */
export function pickRole({ place, resolver, value, what }: Target): string {
  const found = findRole(place, value, what);
  resolver.role(found);
  return found.id;
}

/** Returns the id of the user or role. */
export function pickMentionable(target: Target): string {
  const { place, value, what } = target;
  return namesRole(place, value, what) ? pickRole(target) : pickUser(target);
}

/** Returns the channel's id; without types, of any kind. */
export function pickChannel(
  { place, resolver, value, what }: Target,
  types: readonly number[] | undefined,
): string {
  const found = findChannel(place, value, what, types);
  resolver.channel(found);
  return found.id;
}
