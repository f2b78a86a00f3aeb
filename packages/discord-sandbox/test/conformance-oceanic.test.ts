import { testLibrary } from "./conformance.ts";

// Long breaks of the line: `npm run test:slow`.
testLibrary("oceanic", { slow: false });
