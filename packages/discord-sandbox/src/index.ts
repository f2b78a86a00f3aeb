export { createDiscordSandbox } from "./sandbox.ts";
export {
  environmentOf,
  launchBot,
  type LaunchedProcess,
  type LaunchedBot,
  type LaunchSettings,
} from "./launch.ts";
export type { DiscordSandbox, DiscordSandboxOptions, SandboxExample } from "./options.ts";
export type { SandboxFont } from "./page/page-shell.ts";
export { fakeClock, systemClock, type Clock, type FakeClock } from "./state/clock.ts";
export type { RestCall } from "./state/world-event.ts";
export type { ChannelSettings, OverwriteSettings, RoleSettings } from "./state/guild-parts.ts";
export type { GuildSettings } from "./state/guild-contract.ts";
export type { PermissionName } from "./state/permissions.ts";
export type {
  ActionSettings,
  Driver,
  DriverUser,
  Faults,
  FormValues,
  PlaceSettings,
  SaySettings,
  SentFile,
  SlashOptions,
  UserLocale,
  UserSettings,
} from "./driver/contract.ts";
export type {
  Pick,
  Reply,
  ReplyAttachment,
  ReplyButton,
  ReplyExpectations,
  ReplyModal,
  ReplyReaction,
  ReplySelect,
} from "./driver/reply-contract.ts";
export type {
  GatewayEvent,
  Transport,
  TransportFile,
  TransportRequest,
  TransportResponse,
  TransportSettings,
} from "./transport/contract.ts";
export { simulate } from "./simulation/simulate.ts";
export type {
  BotHost,
  BotProcess,
  FaultKind,
  FaultRates,
  Invariant,
  SeenAction,
  SeenAnswer,
  SeenMessage,
  SimulatedStorage,
  SimulationEvent,
  SimulationHistory,
  SimulationOptions,
  SimulationResult,
  SimulationRun,
  SocketBot,
  StartBot,
  Violation,
} from "./simulation/contract.ts";
export {
  parseScenario,
  type Scenario,
  type ScenarioFault,
  type ScenarioStep,
  type UserAction,
} from "./scenario/contract.ts";
export type { Player, PlaySettings } from "./scenario/play.ts";
export type { Recorder } from "./scenario/record.ts";
export { scenarioOf } from "./simulation/scenario-of.ts";
