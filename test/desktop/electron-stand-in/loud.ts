/** Lets the program use only what the stand-in models: everything else is an error and not a silent undefined. */
export function loud<T extends object>(name: string, parts: T): T {
  return new Proxy(parts, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key);
      throw new Error(`electron stand-in: ${name}.${key} is not modelled`);
    },
  });
}
