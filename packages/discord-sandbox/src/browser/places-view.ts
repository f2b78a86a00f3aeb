import { element } from "./element.ts";
import type { GuildView, PageState } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** Somewhere to write: a channel, a thread, or the direct messages with the bot. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** What is remembered of it: names outlive a restart of the sandbox, ids do not. */
  readonly key: string;
  readonly kind: "channel" | "thread" | "dm";
}

function placesOfGuild({ name: guild, writable }: GuildView, isFirst: boolean): readonly Place[] {
  return writable.map(({ id, name, parent }) => ({
    id,
    name: parent === null ? `# ${name}` : `↳ ${name}`,
    key: isFirst ? name : `${guild}/${name}`,
    kind: parent === null ? "channel" : "thread",
  }));
}

/** Everywhere the user can write, the first server's channels first. */
export function placesOf({ guilds, dm, bot }: PageState): readonly Place[] {
  return [
    ...guilds.flatMap((guild, index) => placesOfGuild(guild, index === 0)),
    { id: dm, name: bot.name, key: "@dm", kind: "dm" },
  ];
}

/** Draws the servers with their channels, and the direct messages. */
export function drawPlaces(view: View, open: Place, choose: (place: Place) => void): HTMLElement {
  const words = texts[view.locale];
  const places = placesOf(view.state);
  const item = (place: Place): HTMLElement =>
    element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          class: place.kind === "thread" ? "thread" : undefined,
          "aria-current": place.id === open.id ? "page" : undefined,
          onclick: () => choose(place),
        },
        place.kind === "dm" ? `@ ${place.name}` : place.name,
      ),
    );
  const group = (title: string, some: readonly Place[]): readonly HTMLElement[] => [
    element("h2", {}, title),
    element("ul", { "aria-label": title }, some.map(item)),
  ];
  const isIn = (guild: GuildView, { id }: Place): boolean => guild.writable.some((one) => one.id === id);
  return element(
    "nav",
    // Where there is little room, the names of servers are shown only if there are several.
    { "aria-label": words.channels, class: view.state.guilds.length > 1 ? "many" : undefined },
    view.state.guilds.flatMap((guild) =>
      group(
        guild.name,
        places.filter((place) => isIn(guild, place)),
      ),
    ),
    group(words.directMessages, places.slice(-1)),
  );
}
