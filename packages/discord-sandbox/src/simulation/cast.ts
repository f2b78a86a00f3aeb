import type { Actor } from "../interaction/base-payload.ts";
import type { UserAction } from "../scenario/contract.ts";
import { describeUserAction, prepareAction } from "../scenario/perform-action.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";
import { chooseAction } from "./choose-action.ts";
import type { SimulationHistory } from "./contract.ts";
import type { Log } from "./log.ts";

const names = ["Ana", "Ben", "Chae", "Dana", "Eun", "Finn", "Gita", "Hyun"] as const;
const locales = ["en-US", "ko", "ja", "de"] as const;

/** The virtual users. */
export interface Cast {
  readonly users: SimulationHistory["users"];
  /** What this user would do now, by what they see; `anywhere`, on older messages as likely as on the newest. */
  choose(user: number, key: number, anywhere: boolean): UserAction | undefined;
  /** Does it after the lag, as seen now; false when the user cannot. */
  act(user: number, action: UserAction, key: number, lag: number): boolean;
  /** The user's last action once more, as in a double click. */
  again(user: number, key: number): void;
  /** From now on actions are looks at what has become of it all. */
  lookBack(): void;
}

function nameOf({ person }: Actor): string {
  return person.user.global_name ?? person.user.username;
}

export function createCast(
  world: World,
  log: Log,
  settings: { readonly users: number; readonly onArrival?: (token: string, key: number) => void },
): Cast {
  let final = false;
  const lasts = new Map<number, (key: number) => void>();
  const forms = new Map<string, InteractionRecord>();
  world.events.listen((event) => {
    if (event.kind === "interaction-change" && event.record.modal)
      forms.set(event.record.userId, event.record);
  });
  const actors = Array.from({ length: settings.users }, (_, index): Actor => {
    const person = world.people.named(names[index] ?? `User ${index + 1}`);
    const channelId = world.guild.channels[0]?.id ?? "";
    return { person, channelId, locale: locales[index % locales.length] ?? "en-US" };
  });

  const arrived = (actor: Actor, action: UserAction, { payload }: InteractionRecord, key: number): void => {
    settings.onArrival?.(payload.token, key);
    log.add({
      kind: "action",
      id: payload.id,
      token: payload.token,
      user: nameOf(actor),
      userId: actor.person.user.id,
      action,
      what: describeUserAction(action),
      messageId: "message" in payload ? payload.message?.id : undefined,
      final,
    });
  };

  /** Runs `work`; what a user cannot do is noted down. */
  const attempt = (actor: Actor, action: UserAction, work: () => void): boolean => {
    try {
      work();
      return true;
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      const what = describeUserAction(action);
      log.add({ kind: "impossible", user: nameOf(actor), what, reason: error.message });
      return false;
    }
  };

  return {
    users: actors.map((actor) => ({ id: actor.person.user.id, name: nameOf(actor) })),
    choose(user, key, anywhere) {
      const actor = actors[user];
      return actor && chooseAction(world, actor, key, { opener: forms.get(actor.person.user.id), anywhere });
    },
    act(user, action, key, lag) {
      const actor = actors[user];
      if (!actor) return false;
      return attempt(actor, action, () => {
        const work = prepareAction(world, actor, action);
        const perform = (luck: number): boolean =>
          attempt(actor, action, () => {
            const record = work();
            if (record) arrived(actor, action, record, luck);
            else log.add({ kind: "said", user: nameOf(actor), what: describeUserAction(action) });
          });
        lasts.set(user, perform);
        if (lag > 0) world.clock.after(lag, () => perform(key));
        else perform(key);
      });
    },
    again: (user, key) => lasts.get(user)?.(key),
    lookBack() {
      final = true;
    },
  };
}
