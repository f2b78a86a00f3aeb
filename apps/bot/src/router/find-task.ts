import type { Answer, Place } from "../port/answer.ts";
import { decodeId } from "../port/custom-id.ts";
import type { Click, CommandUse, Ctx, MessageUse } from "../port/interaction.ts";
import type { Handlers } from "../features/feature.ts";
import type { Routes } from "./routes.ts";

/** What a command or a click asks for. */
export interface Task {
  /** For the log. */
  readonly name: string;
  /** Where an announcement goes when the answer takes long. */
  readonly place: Place;
  /** Whether the answer may be a form, which cannot follow an announcement. */
  readonly mayOpenForm: boolean;
  run(): Answer | Promise<Answer>;
}

type Acted = CommandUse | MessageUse | Click;

function opensForms({ forms = [] }: Handlers, route: string): boolean {
  return forms.includes(route);
}

function placeOf({ place = "public", publicly = [] }: Handlers, route: string): Place {
  return publicly.includes(route) ? "public" : place;
}

/** Whether something was given already, so that no form asks for it; a yes or no says only how. */
function isFilledIn({ options }: CommandUse): boolean {
  return Object.values(options).some((value) => typeof value !== "boolean");
}

function commandTask(use: CommandUse, ctx: Ctx, routes: Routes): Task | undefined {
  const route = routes.commands.get(use.route);
  return (
    route && {
      name: `/${use.route}`,
      place: placeOf(route.feature, use.route),
      mayOpenForm: opensForms(route.feature, use.route) && !isFilledIn(use),
      run: () => route.handler(use, ctx),
    }
  );
}

function messageTask(use: MessageUse, ctx: Ctx, routes: Routes): Task | undefined {
  const route = routes.messages.get(use.route);
  return (
    route && {
      name: use.route,
      place: "private",
      mayOpenForm: false,
      run: () => route.handler(use, ctx),
    }
  );
}

function clickTask(click: Click, ctx: Ctx, routes: Routes): Task | undefined {
  const id = decodeId(click.customId);
  const route = id.known ? routes.clicks.get(id.route) : undefined;
  if (!id.known || !route) return undefined;
  const { lines, picked, said, messageId, onPrivateMessage, onOwnMessage } = click;
  const isForAll = route.feature.publicly?.includes(id.route) === true;
  return {
    name: id.route,
    place: onPrivateMessage && !isForAll ? "update" : placeOf(route.feature, id.route),
    // nor does a form follow a form
    mayOpenForm: click.kind === "click" && opensForms(route.feature, id.route),
    run: () =>
      route.handler({ parts: id.parts, lines, picked, said, messageId, onPrivateMessage, onOwnMessage }, ctx),
  };
}

/** The handler for what was done; undefined when there is none, as for a button of another version. */
export function findTask(incoming: Acted, ctx: Ctx, routes: Routes): Task | undefined {
  if (incoming.kind === "command") return commandTask(incoming, ctx, routes);
  return incoming.kind === "message" ? messageTask(incoming, ctx, routes) : clickTask(incoming, ctx, routes);
}
