// node memories-child.ts: makes optimizers when the engine has no memory of WebAssembly left.
import { adam, allocate, cosineDecay, createOptimizer } from "../../src/index.ts";

const held: WebAssembly.Memory[] = [];
for (;;)
  try {
    held.push(new WebAssembly.Memory({ initial: 1, maximum: 1 }));
  } catch {
    break;
  }
const method = adam({ learningRate: cosineDecay({ from: 0.1, steps: 10 }) });
const params = { a: Float64Array.of(1) };
const optimizer = createOptimizer(method, params);
optimizer.step({ a: Float64Array.of(1) });
const store = allocate(method, { a: [1] }, { dtype: "float64" });
store.params.a.data[0] = 1;
store.gradients.a.data[0] = 1;
store.optimizer.step(store.gradients);
let refusal = "";
try {
  createOptimizer(method, params, { backend: "webassembly" });
} catch (error) {
  refusal = String(error);
}
process.stdout.write(
  JSON.stringify({
    held: held.length,
    backends: [optimizer.backend, store.optimizer.backend],
    values: [params.a[0], store.params.a.data[0]],
    refusal,
  }),
);
