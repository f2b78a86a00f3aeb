import type {
  ClickHandler,
  CommandHandler,
  Handlers,
  MessageHandler,
  TypingHandler,
} from "../features/feature.ts";

/** A handler and the feature it belongs to. */
export interface Route<Handler> {
  readonly feature: Handlers;
  readonly handler: Handler;
}

export interface Routes {
  readonly commands: ReadonlyMap<string, Route<CommandHandler>>;
  readonly clicks: ReadonlyMap<string, Route<ClickHandler>>;
  readonly messages: ReadonlyMap<string, Route<MessageHandler>>;
  readonly typing: ReadonlyMap<string, Route<TypingHandler>>;
}

type Table<Handler> = Readonly<Record<string, Handler>> | undefined;

function collect<Handler>(
  features: readonly Handlers[],
  handlersOf: (feature: Handlers) => Table<Handler>,
): ReadonlyMap<string, Route<Handler>> {
  const routes = new Map<string, Route<Handler>>();
  for (const feature of features) {
    for (const [route, handler] of Object.entries(handlersOf(feature) ?? {})) {
      if (routes.has(route)) throw new Error(`two features handle ${route}`);
      routes.set(route, { feature, handler });
    }
  }
  return routes;
}

/** All routes of the features; one map for each sort, so that finding a handler takes one step. */
export function collectRoutes(features: readonly Handlers[]): Routes {
  return {
    commands: collect(features, ({ commands }) => commands),
    clicks: collect(features, ({ clicks }) => clicks),
    messages: collect(features, ({ messages }) => messages),
    typing: collect(features, ({ typing }) => typing),
  };
}
