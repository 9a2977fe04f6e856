import i18next from 'i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { chooseIntake } from '../app/current-intake.ts';
import { type IntakeStep, STEP_PLACES } from '../app/intake-steps.ts';
import { goTo, type ScreenName } from '../app/location.ts';
import type { StatusKind } from '../app/theme/tokens.ts';
import { sayByKey } from '../i18n/say-by-key.ts';
import { currentLanguage } from '../i18n/setup.ts';
import { gapWords } from '../range/day-words.ts';

export type UrgentItem = OutputOf<'today.day'>['urgent'][number];

const GRAVE: readonly UrgentItem['kind'][] = ['overdue', 'offBalance'];
const OF_THE_DAY: readonly UrgentItem['kind'][] = ['rollOpen', 'rangeUnready', 'uncovered', 'kitchen', 'unsigned'];

/** How it looks: red for a man or arms, amber for what the day cannot go on without, plain for what waits. */
export const urgentStatus = ({ kind }: UrgentItem): StatusKind =>
  GRAVE.includes(kind) ? 'bad' : OF_THE_DAY.includes(kind) ? 'warn' : 'info';

/** Its sentence, what stands behind it, and the words of the button. */
export function urgentWords(item: UrgentItem, atGate: boolean): { what: string; why: string; act: string } {
  const { kind, due, params } = item;
  const say = (part: string) =>
    sayByKey(`today.urgent.${kind}.${part}`, { ...params, ...named(item), due: due ?? '' }) ?? '';
  const platoon = Number(params.platoon ?? 0);
  const why = [
    platoon > 0 && kind !== 'uncovered' ? i18next.t('strength.platoon', { number: platoon }) : '',
    say('why'),
    params.phone ? i18next.t('today.urgent.phone', { phone: params.phone }) : '',
  ];
  return {
    what: say(params.changed === 1 ? 'changed' : 'what'),
    why: why.filter(Boolean).join(' · '),
    act: say(kind === 'overdue' && !atGate ? 'look' : 'act'),
  };
}

/** Words in place of codes, for the sentences. */
function named({ kind, params }: UrgentItem): Record<string, string | string[]> {
  if (kind === 'step')
    return {
      step: i18next.t(`session.step.${params.step as IntakeStep['key']}.name`),
      about: i18next.t(`session.step.${params.step as IntakeStep['key']}.about`),
    };
  if (kind === 'offBalance') return { gaps: gapWords(params) };
  if (kind === 'sheets') return { subject: subjectCode(String(params.subjectCode), currentLanguage()) };
  if (kind === 'rollOpen' || kind === 'unsigned')
    return { part: i18next.t(`today.part.${params.part as 'morning' | 'evening'}`) };
  return {};
}

/** Where it is put right. */
function placeOf({ kind, params }: UrgentItem, atGate: boolean): [ScreenName, Record<string, string>?] {
  switch (kind) {
    case 'overdue':
      return ['leave', atGate ? { part: 'gate', find: String(params.name) } : { part: 'out' }];
    case 'offBalance':
      return ['range', { tab: 'days', day: String(params.dayId), part: 'fire' }];
    case 'rangeUnready':
      return ['range', { tab: 'days', day: String(params.dayId), part: 'plan' }];
    case 'rollOpen':
      return ['leave', { part: 'rolls', roll: `${params.date} ${params.part}` }];
    case 'uncovered':
      return ['timetable', { tab: 'cover' }];
    case 'kitchen':
      return ['leave', { part: 'strength', tab: 'meals' }];
    case 'unsigned':
      return ['leave', { part: 'strength', date: String(params.date), report: String(params.part) }];
    case 'leaves':
      return ['leave', { part: 'requests' }];
    case 'approval':
      return ['timetable'];
    case 'orders': {
      const tab = { part: 'graduation', tab: 'orders' };
      return ['exams', params.count === 1 ? { ...tab, beside: `order-${params.orderId}` } : tab];
    }
    case 'pages':
      return ['timetable', { tab: 'journal', day: String(params.date) }];
    case 'sheets':
      return ['exams', { part: 'sheets', sheet: String(params.examId) }];
    case 'militaryIds':
      return ['followup', { filter: 'overdue' }];
    case 'unpaid':
      return ['today', { names: 'fee' }];
    case 'noPlanner':
      return ['settings', { tab: 'people', new: 'planner' }];
    case 'step': {
      const { screen, params: at } = STEP_PLACES[params.step as IntakeStep['key']];
      return [screen, at];
    }
  }
}

export function openUrgent(item: UrgentItem, atGate: boolean): void {
  if (item.kind === 'approval') chooseIntake(Number(item.params.cohortId));
  goTo(...placeOf(item, atGate));
}
