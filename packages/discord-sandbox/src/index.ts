export { createDiscordSandbox } from "./sandbox.ts";
export { environmentOf, launchBot, type LaunchedBot, type LaunchSettings } from "./launch.ts";
export type { DiscordSandbox, DiscordSandboxOptions, SandboxExample } from "./options.ts";
export type { SandboxFont } from "./page/page-shell.ts";
export { fakeClock, systemClock, type Clock, type FakeClock } from "./state/clock.ts";
export type { RestCall } from "./state/world.ts";
export type { ChannelSettings, OverwriteSettings, RoleSettings } from "./state/guild-parts.ts";
export type { GuildSettings } from "./state/guild.ts";
export type { PermissionName } from "./state/permissions.ts";
export type {
  ActionSettings,
  Driver,
  DriverUser,
  Faults,
  FormValues,
  Pick,
  PlaceSettings,
  Reply,
  ReplyAttachment,
  ReplyButton,
  ReplyExpectations,
  ReplyModal,
  ReplyReaction,
  ReplySelect,
  SaySettings,
  SentFile,
  SlashOptions,
  UserLocale,
  UserSettings,
} from "./driver/contract.ts";
