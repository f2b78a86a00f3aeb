import { type Pack, revivePack } from "../pack/pack.ts";
import { optimizationJson } from "./optimization-json.ts";

/** Our pack: how neural networks are trained and their data split. */
export const optimization: Pack = revivePack(optimizationJson);
