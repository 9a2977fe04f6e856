import { IconProgress } from '@tabler/icons-react';
import i18next from 'i18next';
import type { ApplicantRow } from '../../shared/contract/admissions.contract.ts';
import type { StatusKind } from '../app/theme/tokens.ts';
import type { TablerIcon } from '../components/Action.tsx';

type StatusWord =
  | 'applied'
  | 'documents'
  | 'medical'
  | 'unpaid'
  | 'payment'
  | 'ready'
  | 'enrolled'
  | 'refused'
  | 'tooYoung'
  | 'tooOld'
  | 'unfit'
  | 'expelled'
  | 'setBack';

export interface ManStatus {
  word: StatusWord;
  kind: StatusKind;
  icon?: TablerIcon;
}

/** By which order he left the list, and for which intake if for one: the sentence and its numbers. */
export const leftBy = (expulsion: NonNullable<ApplicantRow['expulsion']>): string =>
  expulsion.into === null
    ? i18next.t('admissions.man.expelledBy', expulsion)
    : i18next.t('admissions.man.setBackBy', { ...expulsion, into: expulsion.into });

/** The one word that says where a man stands, `admissions.status.<word>`. */
export function statusOf({ group, state, findings, paidTenge, expulsion }: ApplicantRow): ManStatus {
  if (expulsion) return { word: expulsion.into === null ? 'expelled' : 'setBack', kind: 'idle' };
  const has = (code: string) => findings.some((finding) => finding.code === code);
  switch (group) {
    case 'enrolled':
      return { word: 'enrolled', kind: 'good' };
    case 'refused':
      return { word: 'refused', kind: 'bad' };
    case 'unsuited':
      return { word: has('age.below') ? 'tooYoung' : has('age.above') ? 'tooOld' : 'unfit', kind: 'bad' };
    case 'ready':
      return { word: 'ready', kind: 'wait' };
    case 'payment':
      return { word: paidTenge > 0 ? 'payment' : 'unpaid', kind: 'warn' };
    case 'medical':
      return { word: 'medical', kind: 'info', icon: IconProgress };
    case 'papers':
      return { word: state === 'applied' ? 'applied' : 'documents', kind: 'info', icon: IconProgress };
  }
}
