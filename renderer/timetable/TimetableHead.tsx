import {
  IconChevronLeft,
  IconChevronRight,
  IconRosetteDiscountCheck,
  IconSend2,
  IconSparkles,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { useMay } from '../app/session.ts';
import { Action, type TablerIcon } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TrialMenu } from '../trial/TrialMenu.tsx';
import type { CardWords } from './card-words.ts';
import { useTurnInDrag } from './drag-cards.ts';
import { PrintMenu } from './PrintMenu.tsx';
import { useApproval } from './use-approval.ts';
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
  const approval = useApproval(board, { running, broken, onVersion });
  const { complete, newest, submission, approvable, submittable } = approval;
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
            <Action icon={IconSend2} primary busy={approval.busy} onClick={approval.submit}>
              {submission ? t('timetable.approval.again') : t('timetable.approval.submit')}
            </Action>
          )}
          {approvable && (
            <Action icon={IconRosetteDiscountCheck} primary busy={approval.busy} onClick={approval.approve}>
              {t('timetable.approveAs', { version: newest + 1 })}
            </Action>
          )}
        </>
      }
    >
      {!whole && (
        <>
          <Turn
            icon={IconChevronLeft}
            label={byDay ? t('timetable.day.previous') : t('timetable.week.previous')}
            onClick={() => onTurn(-1)}
          />
          <Turn
            icon={IconChevronRight}
            label={byDay ? t('timetable.day.next') : t('timetable.week.next')}
            onClick={() => onTurn(1)}
          />
        </>
      )}
    </ScreenHead>
  );
}

/** An arrow to press, or to hold a card over while it is carried to another week. */
function Turn({ icon, label, onClick }: { icon: TablerIcon; label: string; onClick: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  useTurnInDrag(ref, onClick);
  return <IconAction ref={ref} icon={icon} label={label} onClick={onClick} />;
}

/** What generating does to the draft as it stands; a key of the texts. */
export function generateText({ cards, tray }: Board) {
  if (cards.length === 0) return 'timetable.generate';
  return tray.length > 0 ? 'timetable.generateRest' : 'timetable.generateAgain';
}

/** A draft in which nothing has changed is the version it came from, and is printed as that. */
const versionSeen = ({ version, draft }: Board): number =>
  version === 0 && draft?.changes === 0 ? (draft.fromVersion ?? 0) : version;
