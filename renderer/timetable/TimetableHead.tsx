import {
  IconChevronLeft,
  IconChevronRight,
  IconRosetteDiscountCheck,
  IconSend2,
  IconSparkles,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { useCallScope } from '../app/call-scope.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TrialMenu } from '../trial/TrialMenu.tsx';
import type { CardWords } from './card-words.ts';
import { PrintMenu } from './PrintMenu.tsx';
import { VersionChoice } from './VersionChoice.tsx';

interface Props {
  board: Board;
  words: CardWords;
  /** The days on the board: '25–30.01.2027'. */
  period: string;
  /** Calendar week shown, from 1, for the paper of it. */
  week: number;
  byDay: boolean;
  /** Nothing to turn to: the whole intake is on the board. */
  whole: boolean;
  running: boolean;
  /** Hard rules the draft breaks. */
  broken: number;
  onTurn: (by: number) => void;
  onVersion: (version: number | null) => void;
  onGenerate: () => void;
}

/** Title, the days shown with their arrows, which version it is, print, generate, submit or approve. */
export function TimetableHead(props: Props) {
  const { board, words, period, week, byDay, whole, running, broken, onTurn, onVersion, onGenerate } = props;
  const { t } = useTranslation();
  const { cohortId } = board;
  const draft = board.version === 0;
  const mayWrite = useMay('timetable.write');
  const mayApprove = useMay('timetable.approve', 'timetable.approve');
  const approve = useCommand('timetable.approve');
  const submit = useCommand('timetable.submit');
  const missing = board.tray.length > 0;
  const complete = !missing && broken === 0 && board.cards.length > 0;
  const newest = Math.max(0, ...board.versions.map((one) => one.version));
  const worthApproving = complete && (newest === 0 || (board.draft?.changes ?? 0) > 0);
  const approvable = draft && mayApprove && worthApproving;
  // Who plans does not approve: the finished draft is laid before the commander or the director.
  const submission = board.draft?.submission ?? null;
  const inTrial = useCallScope() !== null;
  const submittable =
    draft && mayWrite && !mayApprove && !inTrial && worthApproving && (submission === null || submission.changed);
  return (
    <ScreenHead
      title={t('timetable.title')}
      sub={<span className="tn">{period}</span>}
      actions={
        <>
          <TrialMenu cohortId={cohortId} />
          <VersionChoice board={board} words={words} onChoose={onVersion} />
          <PrintMenu cohortId={cohortId} version={versionSeen(board)} week={week} />
          {draft && mayWrite && (
            <Action
              icon={IconSparkles}
              primary={!complete}
              busy={running}
              {...(!approvable && !submittable && { kbd: 'G' })}
              onClick={onGenerate}
            >
              {t(generateText(board))}
            </Action>
          )}
          {submittable && (
            <Action
              icon={IconSend2}
              primary
              busy={submit.running || running}
              onClick={() => void submit.run({ cohortId })}
            >
              {submission ? t('timetable.approval.again') : t('timetable.approval.submit')}
            </Action>
          )}
          {approvable && (
            <Action
              icon={IconRosetteDiscountCheck}
              primary
              busy={approve.running || running}
              onClick={() => void approve.run({ cohortId })}
            >
              {t('timetable.approveAs', { version: newest + 1 })}
            </Action>
          )}
        </>
      }
    >
      {!whole && (
        <>
          <IconAction
            icon={IconChevronLeft}
            label={byDay ? t('timetable.day.previous') : t('timetable.week.previous')}
            onClick={() => onTurn(-1)}
          />
          <IconAction
            icon={IconChevronRight}
            label={byDay ? t('timetable.day.next') : t('timetable.week.next')}
            onClick={() => onTurn(1)}
          />
        </>
      )}
    </ScreenHead>
  );
}

/** What generating does to the draft as it stands; a key of the texts. */
export function generateText({ cards, tray }: Board) {
  if (cards.length === 0) return 'timetable.generate';
  return tray.length > 0 ? 'timetable.generateRest' : 'timetable.generateAgain';
}

/** A draft in which nothing has changed is the version it came from, and is printed as that. */
const versionSeen = ({ version, draft }: Board): number =>
  version === 0 && draft?.changes === 0 ? (draft.fromVersion ?? 0) : version;
