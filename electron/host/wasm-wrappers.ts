import { setFlagsFromString } from 'node:v8';

/** More calls than any program makes; V8 counts them in 31 bits. */
const NEVER = 2 ** 30;

/**
 * Lets WebAssembly call JavaScript through V8's shared wrapper for ever, instead of through one compiled for it after a
 * thousand calls. The compiled ones lie in one store for all threads, and V8 (Node 24, nodejs/node#64500) now and then
 * frees one twice when workers with WebAssembly come and go: the whole process dies in
 * `Runtime_TierUpWasmToJSWrapper`. WebAssembly runs in the workers of planner and press: HiGHS, and Node's own removal
 * of types where a worker is started from its source. To be called before the first of them starts.
 */
export function keepSharedWasmWrappers(): void {
  setFlagsFromString(`--wasm-wrapper-tiering-budget=${NEVER}`);
}
