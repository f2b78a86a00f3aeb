import { testAnyChart } from "../any-chart.ts";

testAnyChart({ numRuns: 800, seed: 6 });
