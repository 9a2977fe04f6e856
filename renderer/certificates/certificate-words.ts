import {
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCopy,
  IconFileText,
  IconFileX,
} from '@tabler/icons-react';
import i18next from 'i18next';
import type { CertificateState, Hindrance } from '../../shared/certificates/certificate-terms.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { addressOf } from '../app/location.ts';
import type { StatusKind } from '../app/theme/tokens.ts';
import type { TablerIcon } from '../components/Action.tsx';

export type Candidate = OutputOf<'certificates.candidates'>['men'][number];

interface Look {
  kind: StatusKind;
  icon: TablerIcon;
  text: string;
}

/** How the state of a paper looks; the word says it, the colour only repeats it. */
export function lookOfState(state: CertificateState): Look {
  const text = i18next.t(`certificateDesk.state.${state}`);
  switch (state) {
    case 'valid':
      return { kind: 'idle', icon: IconCircleCheck, text };
    case 'spoiled':
      return { kind: 'idle', icon: IconFileX, text };
    case 'replaced':
      return { kind: 'wait', icon: IconCopy, text };
    case 'revoked':
      return { kind: 'bad', icon: IconBan, text };
  }
}

/** Where a man stands between his exams and his paper. */
export function lookOfCandidate({ certificate, reference, due, hindrances }: Candidate): Look {
  if (certificate) return lookOfState(certificate.state);
  if (reference) return { kind: 'idle', icon: IconFileText, text: i18next.t('certificateDesk.state.referenceIssued') };
  if (due === 'certificate')
    return { kind: 'idle', icon: IconCircleDashed, text: i18next.t('certificateDesk.state.due') };
  if (due === 'reference')
    return { kind: 'idle', icon: IconCircleDashed, text: i18next.t('certificateDesk.state.dueReference') };
  // Each waits for the one before it: while exams are open there is no order either.
  const [first] = hindrances;
  const text = first ? i18next.t(`certificateDesk.hindrance.${first}`) : '';
  return { kind: hindrances.includes('otherPaper') ? 'warn' : 'idle', icon: IconCircleMinus, text };
}

/** Where what stands against a paper is put right. */
export const placeOfHindrance = (code: Hindrance): string =>
  code === 'open'
    ? addressOf('exams', { part: 'results' })
    : addressOf('exams', { part: 'graduation', tab: 'orders', ...(code === 'noOrder' && { beside: 'graduation' }) });

/** Stands where the number of the protocol is still to be given; no protocol is numbered so. */
export const NO_NUMBER = '—';
