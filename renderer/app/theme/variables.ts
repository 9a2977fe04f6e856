import type { CSSVariablesResolver } from '@mantine/core';
import { tokens } from './tokens.ts';

function variablesOf(mode: 'light' | 'dark'): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, colour] of Object.entries(tokens.neutral[mode])) found[`--${name}`] = colour;
  for (const [name, colour] of Object.entries(tokens.accent[mode])) found[`--accent-${name}`] = colour;
  for (const [kind, set] of Object.entries(tokens.status[mode])) {
    for (const [part, colour] of Object.entries<string>(set)) found[`--${kind}-${part}`] = colour;
  }
  for (const [code, set] of Object.entries(tokens.subjects)) {
    for (const [part, colour] of Object.entries<string>(set[mode])) found[`--s-${code}-${part}`] = colour;
  }
  for (const [name, shadow] of Object.entries(tokens.shadow[mode])) found[`--shadow-${name}`] = shadow;
  const neutral = tokens.neutral[mode];
  return {
    ...found,
    '--mantine-color-body': neutral.surface,
    '--mantine-color-text': neutral.text,
    // Mantine's own dimmed, placeholder and error fall below 4.5:1.
    '--mantine-color-dimmed': neutral.text2,
    '--mantine-color-placeholder': neutral.text3,
    '--mantine-color-error': tokens.status[mode].bad.solid,
    '--mantine-color-default': neutral.surface,
    '--mantine-color-default-hover': neutral.hover,
    '--mantine-color-default-border': neutral.lineStrong,
    '--mantine-color-anchor': tokens.accent[mode].text,
    '--mantine-primary-color-filled': tokens.accent[mode].solid,
    '--mantine-primary-color-contrast': tokens.accent[mode].onSolid,
    '--mantine-primary-color-light': tokens.accent[mode].soft,
    '--mantine-primary-color-light-hover': tokens.accent[mode].softLine,
    '--mantine-primary-color-light-color': tokens.accent[mode].text,
    '--mantine-primary-color-5': tokens.accent[mode].focus,
  };
}

/** What Mantine has no name for (status, subjects, neutrals, shadows) becomes CSS variables of the design's names. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});
