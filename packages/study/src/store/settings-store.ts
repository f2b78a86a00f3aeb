import type { Locale } from "../locale.ts";

/** What a learner has chosen; null follows the surroundings (such as the language of the app). */
export interface UserSettings {
  readonly locale: Locale | null;
  readonly theme: "dark" | "light" | null;
  /** An IANA name, such as `"Asia/Seoul"`. */
  readonly timeZone: string | null;
  /** The hour of their day, 0 to 23, from which on they want to be reminded of what is due; null: never. */
  readonly reminderHour: number | null;
}

/** What a group has chosen; null follows the surroundings. */
export interface GroupSettings extends Omit<UserSettings, "reminderHour"> {
  /** Where the daily question appears, and from which hour on, 0 to 23, in the group's time zone; null: nowhere. */
  readonly dailyChannel: string | null;
  readonly dailyHour: number | null;
}

/** A change of settings; what is absent stays. */
export interface UserChange {
  /** Unique; a second change with the same id changes nothing. */
  readonly id: string;
  readonly userId: string;
  readonly settings: Partial<UserSettings>;
}

/** A change of a group's settings; what is absent stays. */
export interface GroupChange {
  /** Unique; a second change with the same id changes nothing. */
  readonly id: string;
  readonly groupId: string;
  readonly settings: Partial<GroupSettings>;
}

/** Keeps settings. */
export interface SettingsStore {
  /** A learner's settings; all null when nothing is stored. */
  ofUser(userId: string): Promise<UserSettings>;
  /** Applies a change and returns the settings after it. */
  changeUser(change: UserChange): Promise<UserSettings>;
  /** A group's settings; all null when nothing is stored. */
  ofGroup(groupId: string): Promise<GroupSettings>;
  changeGroup(change: GroupChange): Promise<GroupSettings>;
  /** The groups that have a channel for the daily question, by id. */
  groupsWithDaily(): Promise<readonly (GroupSettings & { readonly groupId: string })[]>;
  /** The learners who want to be reminded, by id. */
  usersToRemind(): Promise<readonly (UserSettings & { readonly userId: string })[]>;
}
