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
  StartBot,
  Violation,
} from "./simulation/contract.ts";
export type { UserAction } from "./scenario/contract.ts";
