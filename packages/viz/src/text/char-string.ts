import { viewOf } from "./sfnt.ts";

/** Pieces that outlines share. */
export interface Subroutines {
  readonly count: number;
  item(index: number): Uint8Array;
}

const deepest = 10;
/** No outline of a real font is longer. */
const longest = 65_535;

const operators = {
  stems: new Set([1, 3, 18, 23]),
  masks: new Set([19, 20]),
  callLocal: 10,
  return: 11,
  escape: 12,
  end: 14,
  callGlobal: 29,
};

/** An outline in the making. */
interface State {
  readonly out: number[];
  /** Numbers waiting for their operator, and where the last of them begins in `out`. */
  waiting: number;
  last: { readonly value: number; readonly at: number };
  stems: number;
  ended: boolean;
}

/** A Type 2 outline with every call replaced by what it calls. */
export function plainCharString(code: Uint8Array, globals: Subroutines, locals: Subroutines): number[] {
  const state: State = { out: [], waiting: 0, last: { value: 0, at: 0 }, stems: 0, ended: false };
  const run = (bytes: Uint8Array, depth: number): void => {
    if (depth > deepest || state.out.length > longest) {
      throw new TypeError(`bytes must be a font whose outlines nest at most ${deepest} deep`);
    }
    const view = viewOf(bytes);
    for (let at = 0; at < bytes.length && !state.ended;) {
      const byte = bytes[at]!;
      if (byte >= 32 || byte === 28) at = pushNumber(state, bytes, view, at);
      else if (byte === operators.return) return;
      else if (byte === operators.callLocal || byte === operators.callGlobal) {
        run(called(state, byte === operators.callLocal ? locals : globals), depth + 1);
        at++;
      } else at = copyOperator(state, bytes, at);
    }
  };
  run(code, 0);
  return state.out;
}

function pushNumber(state: State, bytes: Uint8Array, view: DataView, at: number): number {
  const byte = bytes[at]!;
  const length = byte === 28 ? 3 : byte === 255 ? 5 : byte > 246 ? 2 : 1;
  const value =
    byte === 28
      ? view.getInt16(at + 1)
      : byte < 247
        ? byte - 139
        : byte < 251
          ? (byte - 247) * 256 + bytes[at + 1]! + 108
          : -(byte - 251) * 256 - bytes[at + 1]! - 108;
  state.last = { value, at: state.out.length };
  state.waiting++;
  for (let i = 0; i < length; i++) state.out.push(bytes[at + i]!);
  return at + length;
}

/** The subroutine that the last number names; the number is taken back. */
function called(state: State, subroutines: Subroutines): Uint8Array {
  const { count } = subroutines;
  const bias = count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768;
  const index = state.last.value + bias;
  if (!(index >= 0 && index < count))
    throw new TypeError(`bytes must be a font with subroutine ${index}, got ${count} of them`);
  state.out.length = state.last.at;
  state.waiting--;
  return subroutines.item(index);
}

function copyOperator(state: State, bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  const isMask = operators.masks.has(byte);
  if (isMask || operators.stems.has(byte)) state.stems += state.waiting >> 1;
  const length = byte === operators.escape ? 2 : isMask ? 1 + Math.ceil(state.stems / 8) : 1;
  for (let i = 0; i < length; i++) state.out.push(bytes[at + i]!);
  state.waiting = 0;
  state.ended = byte === operators.end;
  return at + length;
}
