import { IconProgress } from '@tabler/icons-react';
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
  | 'expelled';

export interface ManStatus {
  word: StatusWord;
  kind: StatusKind;
  icon?: TablerIcon;
}

/** The one word that says where a man stands, `admissions.status.<word>`. */
export function statusOf({ group, state, findings, paidTenge, expulsion }: ApplicantRow): ManStatus {
  if (expulsion) return { word: 'expelled', kind: 'idle' };
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
