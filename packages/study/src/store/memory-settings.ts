import type { GroupSettings, UserSettings } from "./settings-store.ts";
import { byText } from "./order.ts";

const noUser: UserSettings = Object.freeze({ locale: null, theme: null, timeZone: null, reminderHour: null });
const noGroup: GroupSettings = Object.freeze({
  locale: null,
  theme: null,
  timeZone: null,
  dailyChannel: null,
  dailyHour: null,
});

/** Late repetitions of changes that are still recognised, for each learner and group. */
const mostChanges = 100;

/** What somebody has chosen, and the changes that led to it. */
class Shelf<Settings extends object> {
  private readonly nothing: Settings;
  private readonly kept = new Map<string, Settings>();
  private readonly changes = new Map<string, readonly string[]>();

  constructor(nothing: Settings) {
    this.nothing = nothing;
  }

  of(owner: string): Settings {
    return this.kept.get(owner) ?? this.nothing;
  }

  change(owner: string, id: string, change: Partial<Settings>): Settings {
    const applied = this.changes.get(owner) ?? [];
    if (applied.includes(id)) return this.of(owner);
    this.kept.set(owner, Object.freeze({ ...this.of(owner), ...change }));
    this.changes.set(owner, [...applied, id].slice(-mostChanges));
    return this.of(owner);
  }

  forget(owner: string): void {
    this.kept.delete(owner);
    this.changes.delete(owner);
  }

  all(): readonly (readonly [string, Settings])[] {
    return [...this.kept];
  }
}

/** Settings in memory. */
export class MemorySettings {
  readonly users: Shelf<UserSettings> = new Shelf<UserSettings>(noUser);
  readonly groups: Shelf<GroupSettings> = new Shelf<GroupSettings>(noGroup);

  groupsWithDaily(): readonly (GroupSettings & { readonly groupId: string })[] {
    return this.groups
      .all()
      .filter(([, { dailyChannel }]) => dailyChannel !== null)
      .map(([groupId, settings]) => Object.freeze({ groupId, ...settings }))
      .toSorted((a, b) => byText(a.groupId, b.groupId));
  }

  usersToRemind(): readonly (UserSettings & { readonly userId: string })[] {
    return this.users
      .all()
      .filter(([, { reminderHour }]) => reminderHour !== null)
      .map(([userId, settings]) => Object.freeze({ userId, ...settings }))
      .toSorted((a, b) => byText(a.userId, b.userId));
  }
}
