import { IconGitCompare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { useCallScope } from '../app/call-scope.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import classes from './ApprovalStrip.module.css';
import type { CardWords } from './card-words.ts';
import { VersionCompare } from './VersionCompare.tsx';

/** While a draft waits for approval: who laid it before whom, whether it has changed since, and what it changes. */
export function ApprovalStrip({ board, words }: { board: Board; words: CardWords }) {
  const { t } = useTranslation();
  const inTrial = useCallScope() !== null;
  const mayApprove = useMay('timetable.approve', 'timetable.approve');
  const [comparing, setComparing] = useState(false);
  const submission = board.draft?.submission;
  if (board.version !== 0 || !submission || inTrial) return null;
  const { by, at, changed } = submission;
  const newest = board.versions.at(-1)?.version;
  return (
    <div className={`${classes.strip} ${mayApprove ? 'is-wait' : 'is-info'}`} role="status">
      <span className={classes.text}>
        <b>{t('timetable.approval.waits')}</b> {t('timetable.approval.askedBy', { by, at })}
        {!mayApprove && ` · ${t('timetable.approval.who')}`}
      </span>
      {changed && <Status kind="warn">{t('timetable.approval.changed')}</Status>}
      {newest !== undefined && (
        <Action size="xs" icon={IconGitCompare} onClick={() => setComparing(true)}>
          {t('timetable.approval.compare', { version: newest })}
        </Action>
      )}
      {comparing && <VersionCompare board={board} words={words} onClose={() => setComparing(false)} />}
    </div>
  );
}
