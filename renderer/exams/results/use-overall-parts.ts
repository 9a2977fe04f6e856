import { useTranslation } from 'react-i18next';
import type { StackPart } from './MarkStack.tsx';
import type { Matrix } from './result-men.ts';

type Overall = Matrix['overall'];

const KEYS = ['five', 'four', 'three', 'notPassed', 'open'] as const satisfies (keyof Overall)[];
const LOOKS = { five: 'five', four: 'four', three: 'three', notPassed: 'two', open: 'open' } as const;

/** The overall grades of an intake as parts of a stack. */
export function useOverallParts(): (overall: Overall) => StackPart[] {
  const { t } = useTranslation();
  return (overall) =>
    KEYS.map((key) => ({ look: LOOKS[key], label: t(`examResults.overallIs.${key}`), count: overall[key] }));
}
