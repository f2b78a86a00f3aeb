import { MatrixFunctions } from "../kernel/matrix-functions.ts";
import type { MatrixMaker } from "./transform.ts";

/** What stages bring along that work on whole matrices; pages without one do not carry the functions. */
export const matrixMaker: MatrixMaker = (dtype, backend) => new MatrixFunctions(dtype, backend);
