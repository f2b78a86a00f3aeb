// node memories-child.ts: makes optimizers when the engine has no memory of WebAssembly left.
import {
  adam,
  allocate,
  cosineDecay,
  createOptimizer,
  lbfgs,
  minimize,
  muon,
  rosenbrock,
  softmaxRegression,
} from "../../src/index.ts";

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
const model = softmaxRegression({ inputs: 2, classes: 2 });
const batch = { inputs: Float32Array.of(0, 1, 1, 0), targets: [0, 1] };
const matrix = { w: { data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] } };
createOptimizer(muon({ learningRate: 0.1 }), matrix).step({
  w: { data: Float64Array.of(4, 1, 2, 3), shape: [2, 2] },
});
process.stdout.write(
  JSON.stringify({
    held: held.length,
    backends: [optimizer.backend, store.optimizer.backend],
    values: [params.a[0], store.params.a.data[0]],
    refusal,
    fitted: [...minimize(rosenbrock(), [-1, 2], lbfgs()).x],
    loss: model.lossAndGradient(model.initialize({ seed: 1 }), batch).loss,
    matrix: [...matrix.w.data],
  }),
);
