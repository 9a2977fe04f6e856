import type { TFunction } from 'i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { sayByKey } from '../i18n/say-by-key.ts';

type HeldReason = OutputOf<'range.safety'>['men'][number]['held'][number];

/** 'Атысқа медициналық шектеу, 30.01.2027 дейін': why a man is held aside, with its last day where it has one. */
export function heldText({ code, until, note }: HeldReason, t: TFunction): string {
  const words =
    (code === 'absent' && note !== null && sayByKey(`absences.kind.${note}`)) || sayByKey(`range.held.${code}`) || code;
  return until === null ? words : t('rangePlan.heldUntil', { words, until });
}

/** 'Сағындықов Ж. М.': the surname stays whole where room is short. */
export function briefName(name: string): string {
  const [surname = '', ...given] = name.split(/\s+/u);
  return [surname, ...given.map((word) => `${[...word][0]}.`)].join(' ');
}
