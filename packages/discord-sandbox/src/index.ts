export { createDiscordSandbox } from "./sandbox.ts";
export type { DiscordSandbox, DiscordSandboxOptions, SandboxExample } from "./options.ts";
export type { SandboxFont } from "./page/page-shell.ts";
export { fakeClock, systemClock, type Clock, type FakeClock } from "./state/clock.ts";
export type { RestCall } from "./state/world.ts";
export type {
  ActionSettings,
  Driver,
  DriverUser,
  Faults,
  Pick,
  Reply,
  ReplyAttachment,
  ReplyButton,
  ReplyModal,
  ReplySelect,
  SlashOptions,
  UserLocale,
} from "./driver/contract.ts";
