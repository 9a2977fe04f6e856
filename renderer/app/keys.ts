import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/**
 * A key of a screen. `keys` is the physical key (event.code) with its modifiers, 'Ctrl+KeyD', 'F2', 'KeyA': so it
 * works on Kazakh and Russian layouts alike. The label stands in the F1 window and in the command box.
 */
export interface ScreenKey {
  keys: string;
  label: string;
  run: () => void;
}

/** Keys of the screens on the sheet now. */
export const useScreenKeyList = create<{ keys: readonly ScreenKey[] }>(() => ({ keys: [] }));

/** What can be done at a place and has no key, by its name in the texts (places.ts); while its screen can do it. */
export interface ScreenAct {
  label: string;
  run: () => void;
}

/** Acts of the screens on the sheet now: the command box does them instead of leading there. */
export const useScreenActList = create<{ acts: readonly ScreenAct[] }>(() => ({ acts: [] }));

/** 'Ctrl K' for 'Ctrl+KeyK': how a key is written on buttons and in the F1 window. */
export function keyCaption(keys: string): string {
  return keys.replaceAll(/Key|Digit/g, '').replaceAll('+', ' ');
}

/** Whether the event is this physical key with exactly these modifiers. */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const code = parts.pop();
  return (
    event.code === code &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift')
  );
}

/** Whether the person is typing into something: bare keys and Ctrl+Z belong to the field then. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Enter and Space on a button, a link or a table are that thing's own. */
function belongsToTarget(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    (event.code === 'Enter' || event.code === 'Space') &&
    target instanceof Element &&
    target.closest('button, a, [role="grid"], [role="option"]') !== null
  );
}

const needsModifier = (keys: string) => !keys.includes('Ctrl') && !/^F\d/.test(keys);

/** Binds the keys of a screen while it is shown, and lists them under F1 and in the command box. */
export function useScreenKeys(keys: readonly ScreenKey[]): void {
  const latest = useRef(keys);
  latest.current = keys;
  const signature = keys.map((key) => `${key.keys}:${key.label}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list, whose functions are new on every render
  useEffect(() => {
    const own = latest.current.map((key, index) => ({ ...key, run: () => latest.current[index]?.run() }));
    useScreenKeyList.setState((state) => ({ keys: [...state.keys, ...own] }));
    const pressed = (event: KeyboardEvent) => {
      const found = own.find((key) => isKey(event, key.keys));
      if (!found || event.defaultPrevented || (needsModifier(found.keys) && isTyping(event))) return;
      if (belongsToTarget(event) || document.querySelector('[aria-modal="true"]')) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
      useScreenKeyList.setState((state) => ({ keys: state.keys.filter((key) => !own.includes(key)) }));
    };
  }, [signature]);
}

/** Gives the command box the acts of a screen while it is shown. */
export function useScreenActs(acts: readonly ScreenAct[]): void {
  const latest = useRef(acts);
  latest.current = acts;
  const signature = acts.map(({ label }) => label).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list, whose functions are new on every render
  useEffect(() => {
    const own = latest.current.map(({ label }, index) => ({ label, run: () => latest.current[index]?.run() }));
    useScreenActList.setState((state) => ({ acts: [...state.acts, ...own] }));
    return () => useScreenActList.setState((state) => ({ acts: state.acts.filter((act) => !own.includes(act)) }));
  }, [signature]);
}
