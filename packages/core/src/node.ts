export { readCheckpoint, writeCheckpoint } from "./node-checkpoint.ts";
