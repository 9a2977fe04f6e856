import { createWire, type Wire } from './wire.ts';

/** Name under which the page finds its way to Node, until the preload has taken it away. */
export const WAY_TO_NODE = '__waysToNode';

/**
 * The script that runs before the page's own: the built preload with `electron`'s side of the page and no Node.
 * The preload runs in a closure instead of a world of its own, so what it leaves on `window` by mistake shows.
 */
export function preloadScript(preloadSource: string): string {
  const preload = `function (require, module, exports) {\n${preloadSource}\n}`;
  return `(${surroundPreload.toString()})(${createWire.toString()}, ${preload}, ${JSON.stringify(WAY_TO_NODE)});`;
}

type Preload = (require: (name: string) => unknown, module: object, exports: object) => void;

/** Runs in the page; uses nothing around it. */
function surroundPreload(wireOf: () => Wire, preload: Preload, wayToNode: string): void {
  const surroundings = window as unknown as Record<string, unknown>;
  const send = surroundings[wayToNode] as (message: string) => Promise<string>;
  delete surroundings[wayToNode];
  if (window.top !== window) return; // Electron gives the preload to the main frame only
  const wire = wireOf();

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const answer = JSON.parse(await send(JSON.stringify({ channel, args: wire.encode(args) }))) as
        | { value: string }
        | { error: string };
      if ('error' in answer) throw new Error(answer.error);
      return wire.decode(answer.value);
    },
  };

  /** Functions are wrapped, everything else is copied; nothing of the preload's own objects reaches the page. */
  function cross(value: unknown): unknown {
    if (typeof value === 'function') return (...args: unknown[]) => cross(value(...structuredClone(args)));
    if (value instanceof Promise) return value.then(cross);
    if (value === null || typeof value !== 'object') return value;
    if (Object.values(value).some((one) => typeof one === 'function')) {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cross(one)])));
    }
    return structuredClone(value);
  }
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown): void {
      if (Object.hasOwn(window, name)) throw new Error('Cannot bind an API on top of an existing property');
      Object.defineProperty(window, name, { value: cross(api), enumerable: true });
    },
  };

  const electron = new Proxy({ ipcRenderer, contextBridge } as Record<string, unknown>, {
    get(parts, name) {
      if (name in parts) return parts[String(name)];
      throw new Error(`electron stand-in: ${String(name)} is not modelled for a preload`);
    },
  });
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`); // a sandboxed preload has no Node
  };
  preload(require, { exports: {} }, {});
}
