export { Described, Description, isDescription } from "./description.ts";
export { freeze } from "./freeze.ts";
export { decode, encode, encodeRecord, isNumberArray, isRecord, type NumberArray } from "./json.ts";
export { showCall, showOptions, showValue } from "./print.ts";
export { type Factories, reviveAs } from "./revive.ts";
