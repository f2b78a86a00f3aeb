import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { adagrad, adam, createOptimizer, rmsprop, sgd, type Method } from "../../src/index.ts";
import * as optimizers from "../../src/optimizers.ts";

interface Case {
  readonly name: string;
  readonly options: object;
  readonly samples: number[][];
}

const file = new URL("../reference/network.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };
const factories = new Map(
  Object.entries(optimizers).map(([name, create]) => [name, create as (options: object) => Method]),
);

const inputs = [
  [0.1, 0.2],
  [0.3, 0.4],
  [0.5, 0.6],
];
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** A network of 2-3-1 sigmoids whose loss is the sum of its outputs; parameters at the wanted steps. */
function run(method: Method, wanted: readonly number[]): number[][] {
  const params = {
    weight0: Float64Array.of(-0.2109, -0.4976, -0.1413, -0.342, -0.2524, 0.6976),
    bias0: Float64Array.of(-0.1085, -0.2979, 0.6892),
    weight2: Float64Array.of(-0.0508, -0.3941, -0.2843),
    bias2: Float64Array.of(-0.0711),
  };
  const optimizer = createOptimizer(method, params);
  const found: number[][] = [];
  for (let step = 0; step <= wanted.at(-1)!; step++) {
    optimizer.step(gradientsOf(params));
    if (wanted.includes(step))
      found.push([...params.weight0, ...params.bias0, ...params.weight2, ...params.bias2]);
  }
  return found;
}

type Network = Record<"weight0" | "bias0" | "weight2" | "bias2", Float64Array>;

function gradientsOf({ weight0, bias0, weight2, bias2 }: Network): Network {
  const g = {
    weight0: new Float64Array(6),
    bias0: new Float64Array(3),
    weight2: new Float64Array(3),
    bias2: new Float64Array(1),
  };
  for (const x of inputs) {
    const hidden = [0, 1, 2].map((j) =>
      sigmoid(weight0[2 * j]! * x[0]! + weight0[2 * j + 1]! * x[1]! + bias0[j]!),
    );
    const output = sigmoid(hidden.reduce((sum, h, j) => sum + h * weight2[j]!, bias2[0]!));
    const slope = output * (1 - output);
    g.bias2[0]! += slope;
    for (const [j, h] of hidden.entries()) {
      g.weight2[j]! += slope * h;
      const inner = slope * weight2[j]! * h * (1 - h);
      g.bias0[j]! += inner;
      g.weight0[2 * j]! += inner * x[0]!;
      g.weight0[2 * j + 1]! += inner * x[1]!;
    }
  }
  return g;
}

describe("a small network is trained as PyTorch trains it", () => {
  for (const { name, options, samples } of cases)
    test(`by ${name} ${JSON.stringify(options)}`, () => {
      const found = run(factories.get(name)!(options), [0, 100, 500, 1000]);
      for (const [index, sample] of samples.entries())
        for (const [i, wanted] of sample.entries())
          // the gradients pass through exp, whose last digit differs between C and JavaScript
          expect(Math.abs(found[index]![i]! - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));
    });
});

/** Rows of PyTorch's test/cpp/api/optim_baseline.h (commit 0ec528fd), at iterations 0, 100 and a late one. */
const baseline: [string, Method, number[], number[][]][] = [
  [
    "Adam",
    adam({ learningRate: 1, weightDecay: 1e-6 }),
    [0, 100, 1000],
    [
      [
        0.7889792072185753, 0.502352757161707, 0.8586918160350755, 0.6579591155483523, 0.7476108843716649,
        1.6975378965521928, 0.8914325952640971, 0.7020467393659713, 1.6891939504169646, -1.0508020464076324,
        -1.3941340315767958, -1.2843369730696377, -1.0711376814873597,
      ],
      [
        6.7760957077832815, 6.9124599235220785, 6.433510595961532, 6.317833927015116, 5.858358965431237,
        6.877000885215112, 7.976190958038579, 6.534978464582878, 7.121533207755487, -6.714974314073826,
        -7.080922682620933, -6.744778112213496, -6.4298819001431085,
      ],
      [
        0.00234842105352119, 0.02278637440138154, 1.8857973138568447, 2.532835881548222, 0.7967451883439284,
        1.5644546013645035, 0.9973538456553341, 4.560708133428994, 3.9949611760478665, -6.18541110750813,
        -6.487160016579177, -6.4319844222067895, -6.216772332487236,
      ],
    ],
  ],
  [
    "Adagrad",
    adagrad({ learningRate: 1, weightDecay: 1e-6, learningRateDecay: 1e-3 }),
    [0, 100, 1000],
    [
      [
        0.7891011046018798, 0.5024439245163383, 0.8587078329086189, 0.6579710994225316, 0.747636483621666,
        1.697557019500142, 0.8914687688943375, 0.7020514988069164, 1.6892015076050049, -1.0508031297732776,
        -1.3941351871450511, -1.284337597261839, -1.0711381241617108,
      ],
      [
        2.346218944110103, 2.191939439502003, 1.683355201740813, 1.5405520021635604, 1.2137800230828062,
        2.2052834637173024, 2.9090564593404, 1.7509657336815554, 2.336166413186925, -2.206159683368316,
        -2.5344318233445415, -1.9622783535807609, -1.5796101463783623,
      ],
      [
        2.2458961718688957, 2.2525031725114775, 1.8886034384961112, 1.7908930341267955, 1.3307102435291205,
        2.3236474976004615, 3.230036385413078, 2.1065407459636134, 2.5642349249609664, -2.83151249424399,
        -3.1751926295316566, -2.3219682378974036, -1.8434843744626483,
      ],
    ],
  ],
  [
    "RMSprop",
    rmsprop({ learningRate: 0.1, momentum: 0.9, weightDecay: 1e-6 }),
    [0, 100, 1000],
    [
      [
        0.789062580418602, 0.5024151127899734, 0.8587027713374162, 0.6579673123497956, 0.7476283938233967,
        1.6975509763502088, 0.891457337329431, 0.7020499947640909, 1.6891991194345595, -1.0508027874170536,
        -1.3941348219719392, -1.2843374000098593, -1.0711379842714959,
      ],
      [
        11.617971383650625, 12.569324191541254, 10.750362589690871, 10.758744280441727, 9.645515422139535,
        10.800246335822324, 15.281460788745067, 11.227695130869545, 11.392623137702232, -11.253200612957224,
        -11.640304407367251, -11.10515970703974, -10.70450790002659,
      ],
      [
        0.105613217805617, 0.14212963123097416, 0.08487768339425271, 0.10413270403927237, 0.14189898312301077,
        0.1815884431559531, 0.34655586728243415, 0.2531201095942877, 0.32677017754456106, -4.164684884039514,
        -4.029224257118343, -6.277175857463741, -7.156227835327511,
      ],
    ],
  ],
  [
    "SGD",
    sgd({ learningRate: 0.1, momentum: 0.9, weightDecay: 1e-6 }),
    [0, 100, 800],
    [
      [
        -0.21063954921142625, -0.49720932283029146, -0.1393184765948855, -0.3393909854529272,
        -0.25112862964818594, 0.699210126931771, -0.10765733357148573, -0.2913064115911077,
        0.6933846184980238, -0.07998325270832098, -0.4214920657406949, -0.33498346710568583,
        -0.14255125794128246,
      ],
      [
        -0.1330316364215997, -0.3935294274545123, 0.031868002506474064, -0.11084376970207319,
        -0.10044018049327709, 0.9010178292324523, 0.1528090373898639, 0.2821438649147616, 1.205386760430569,
        -1.713468945736039, -2.005156118333251, -3.179277317098681, -4.088880710164363,
      ],
      [
        -0.10079352100780103, -0.35025636793356374, 0.06854077976598513, -0.06168309068553341,
        -0.06870368260858187, 0.9433092952856199, 0.2612286853643801, 0.40582680705425617, 1.3171007763490907,
        -1.8363986223633926, -2.146080884869125, -3.381095779579462, -4.331558400559893,
      ],
    ],
  ],
];

describe("PyTorch's own golden file is reproduced, within its own tolerance", () => {
  test.each(baseline)("%s", (_, method, steps, rows) => {
    const found = run(method, steps);
    for (const [index, row] of rows.entries())
      for (const [i, wanted] of row.entries())
        expect(Math.abs(found[index]![i]! - wanted)).toBeLessThan(5e-4 + 1e-3 * Math.abs(wanted));
  });
});
