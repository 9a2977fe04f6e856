import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { useCallScope } from '../app/call-scope.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { sayByKey } from '../i18n/say-by-key.ts';
import { currentLanguage } from '../i18n/setup.ts';
import classes from './ApprovalStrip.module.css';

type Beside = OutputOf<'exams.beside'>[number];

/** As many are named as fit on two lines. */
const NAMED = 3;

/** Exams of the plan that stand otherwise than the board: moving either shows on the other. */
export function ExamNotices({ board }: { board: Board }) {
  const { t } = useTranslation();
  const inTrial = useCallScope() !== null;
  const mayRead = useMay('exams.read');
  // An older version is only looked at; nothing of today follows from it.
  const counts = board.version === 0 || board.version === board.versions.at(-1)?.version;
  const { cohortId, version } = board;
  const { data = [] } = useOperation('exams.beside', { cohortId, version }, { enabled: mayRead && counts });
  if (data.length === 0) return null;
  return (
    <div className={`${classes.strip} is-warn`} role="status">
      <span className={classes.text}>
        <b>{t('timetable.exams.title', { count: data.length })}</b> {data.slice(0, NAMED).map(sentenceOf).join(' ')}
      </span>
      {!inTrial && (
        <Action size="xs" icon={IconCertificate} onClick={() => goTo('exams', { part: 'plan' })}>
          {t('timetable.exams.open')}
        </Action>
      )}
    </div>
  );
}

function sentenceOf({ subjectNames, platoon, findings }: Beside): string {
  const said = findings.map(
    ({ code, params }) => sayByKey(`exams.finding.${code}`, params as Parameters<typeof sayByKey>[1]) ?? code,
  );
  return `${subjectNames[currentLanguage()]}, ${platoon ?? ''}: ${said.join('; ')}.`;
}
