import { functions, teach, type FunctionName } from "../expression/functions.ts";
import { host, type LanesOf } from "./host-calls.ts";
import { batchBytes, type KernelMemory } from "./unit.ts";
import { vectorFunctions } from "./vector-functions.ts";
import { pushName } from "./wasm-bytes.ts";
import { valueType } from "./wasm-codes.ts";
import type { HostFunction, WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Gives functions what they do with numbers, and kernels what they call them with. */
export function teachHost(evaluations: Parameters<typeof teach>[0]): void {
  teach(evaluations);
  host.calls = { callThroughMemory, callLanes, types, importBytes, functionsFor, fillTables };
}

/** Calls a function of the host on the numbers on the stack. */
export function callHost(target: WasmCode, name: FunctionName): void {
  target.call(indexOf(target, name, false));
}

/** The same for a call now and then: the numbers go through memory, for as arguments they would become objects. */
function callThroughMemory(target: WasmCode, name: FunctionName): void {
  for (let i = functions[name].arity - 1; i >= 0; i--) {
    const held = target.local("f64");
    target
      .set(held)
      .i32(0)
      .get(held)
      .memory(code.f64Store, target.exchange + 8 * i);
  }
  target.call(indexOf(target, name, true));
  target.i32(0).memory(code.f64Load, target.exchange);
}

/** The index of a function of the host, declared at its first use. */
function indexOf({ imports }: WasmCode, name: FunctionName, exchanges: boolean): number {
  const index = imports.findIndex((one) => one.name === name && one.exchanges === exchanges);
  return index < 0 ? imports.push({ name, exchanges }) - 1 : index;
}

/** Computes a function of the vectors on the stack: in vectors where it is known how, else by a call for each lane. */
function callLanes(target: WasmCode, name: FunctionName, lanes: LanesOf): void {
  const { isSingle, temporary } = lanes;
  const known = vectorFunctions[name];
  if (known !== undefined) {
    const given = temporary();
    target.set(given);
    target.get(known.emit(target, [given], lanes)[0]!);
    return;
  }
  const held = Array.from({ length: functions[name].arity }, () => temporary());
  for (const local of held.toReversed()) target.set(local);
  target.get(held[0]!);
  for (let lane = 0; lane < (isSingle ? 4 : 2); lane++) {
    for (const local of held) pushLane(target.get(local), isSingle, lane);
    callHost(target, name);
    if (isSingle) target.op(code.f32Demote).vector(vectorCode.replaceF32).op(lane);
    else target.vector(vectorCode.replaceF64).op(lane);
  }
}

function pushLane(target: WasmCode, isSingle: boolean, lane: number): void {
  if (isSingle) target.vector(vectorCode.extractF32).op(lane, code.f64Promote);
  else target.vector(vectorCode.extractF64).op(lane);
}

const { f64 } = valueType;
/** The types 1 to 3: of functions of one and of two numbers, and of those that take them where they lie. */
const types: readonly number[] = [0x60, 1, f64, 1, f64, 0x60, 2, f64, f64, 1, f64, 0x60, 0, 0];

function importBytes(one: HostFunction): number[] {
  const bytes: number[] = [];
  pushName(bytes, "h");
  pushName(bytes, importName(one));
  return [...bytes, 0x00, one.exchanges ? 3 : functions[one.name].arity];
}

function functionsFor(
  imports: readonly HostFunction[],
  memory: WebAssembly.Memory,
  exchange: number,
): Record<string, (a: number, b: number) => unknown> {
  return Object.fromEntries(
    imports.map((one) => {
      const { evaluate } = functions[one.name];
      return [importName(one), one.exchanges ? exchanging(evaluate, memory, exchange) : evaluate];
    }),
  );
}

/** A function that takes its numbers where they lie, and leaves the result there. */
function exchanging(
  evaluate: (a: number, b: number) => number,
  { buffer }: WebAssembly.Memory,
  address: number,
): () => void {
  const numbers = new Float64Array(buffer, address, 2);
  return () => {
    numbers[0] = evaluate(numbers[0]!, numbers[1]!);
  };
}

function importName({ name, exchanges }: HostFunction): string {
  return exchanges ? `${name}!` : name;
}

function fillTables({ room, scalars }: KernelMemory): void {
  for (const { table } of Object.values(vectorFunctions))
    if (table !== undefined) scalars.set(table(), (room + batchBytes) / 8);
}
