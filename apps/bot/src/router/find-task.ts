import type { Answer, Place } from "../port/answer.ts";
import { decodeId } from "../port/custom-id.ts";
import type { Click, CommandUse, Ctx } from "../port/interaction.ts";
import type { Routes } from "./routes.ts";

/** What a command or a click asks for. */
export interface Task {
  /** For the log. */
  readonly name: string;
  /** Where an announcement goes when the answer takes long. */
  readonly place: Place;
  run(): Answer | Promise<Answer>;
}

function commandTask(use: CommandUse, ctx: Ctx, routes: Routes): Task | undefined {
  const route = routes.commands.get(use.route);
  return (
    route && {
      name: `/${use.route}`,
      place: route.feature.place ?? "public",
      run: () => route.handler(use, ctx),
    }
  );
}

function clickTask(click: Click, ctx: Ctx, routes: Routes): Task | undefined {
  const id = decodeId(click.customId);
  const route = id.known ? routes.clicks.get(id.route) : undefined;
  if (!id.known || !route) return undefined;
  const { text, onPrivateMessage } = click;
  return {
    name: id.route,
    place: onPrivateMessage ? "update" : (route.feature.place ?? "public"),
    run: () => route.handler({ parts: id.parts, text, onPrivateMessage }, ctx),
  };
}

/** The handler for a command or a click; undefined when there is none, as for a button of another version. */
export function findTask(incoming: CommandUse | Click, ctx: Ctx, routes: Routes): Task | undefined {
  return incoming.kind === "command" ? commandTask(incoming, ctx, routes) : clickTask(incoming, ctx, routes);
}
