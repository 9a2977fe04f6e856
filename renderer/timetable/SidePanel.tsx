import { IconAlertOctagon, IconArrowDown } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { useOperation } from '../app/queries.ts';
import { Status } from '../components/Status.tsx';
import type { CardWords } from './card-words.ts';
import { useTrayDrop } from './drag-cards.ts';
import { ruleWords } from './finding-words.ts';
import classes from './SidePanel.module.css';
import { Tray } from './Tray.tsx';
import type { Hand, Held } from './use-hand.ts';
import { WhyNot } from './why-not/WhyNot.tsx';

interface Props {
  board: Board;
  words: CardWords;
  whyNot: readonly TimetableFinding[];
  broken: readonly TimetableFinding[];
  hand: Hand;
  editable: boolean;
  /** A search is under way. */
  running: boolean;
  /** A piece is taken out of the tray; whatever is in the hand goes back into it. */
  onTake: (piece: Held) => void;
  onReturn: () => void;
  /** The chosen card in full, above the tray. */
  children?: ReactNode;
}

/** Right of the board: the chosen card, what is still to be placed, and what stands in the way. */
export function SidePanel({ board, words, whyNot, broken, hand, editable, running, children, ...acts }: Props) {
  const { t } = useTranslation();
  const { cohortId } = board;
  const panel = useRef<HTMLElement>(null);
  const reasons = useRef<HTMLElement>(null);
  const over = useTrayDrop(panel, editable, acts.onReturn);
  // What the sums do not show may have been looked for below: read from there, never asked for here.
  const explained = useOperation('timetable.explain', { cohortId }, { enabled: false }).data;
  const incomplete = isIncomplete(board);
  const count = whyNot.length || (incomplete && !running ? (explained?.findings.length ?? 0) : 0);
  return (
    <aside
      ref={panel}
      className={over ? `${classes.panel} ${classes.over}` : classes.panel}
      aria-label={t('timetable.tray.title')}
    >
      {count > 0 && board.tray.length > 0 && (
        <button
          type="button"
          className={`${classes.alarm} is-bad`}
          onClick={() => reasons.current?.scrollIntoView({ block: 'start' })}
        >
          <IconAlertOctagon size="1rem" stroke={1.75} aria-hidden />
          <span>{t('timetable.why.count', { count })}</span>
          <IconArrowDown size="0.875rem" stroke={1.75} aria-hidden />
        </button>
      )}
      {children}
      <Tray board={board} words={words} hand={hand} editable={editable} onTake={acts.onTake} />
      <WhyNot ref={reasons} cohortId={cohortId} findings={whyNot} running={running} incomplete={incomplete} />
      {broken.length > 0 && <BrokenRules broken={broken} />}
    </aside>
  );
}

/** How many days are named beside a rule that is broken on many. */
const MOST_DAYS = 5;

/** The rules the cards break, each said once with the days it is broken on. */
function BrokenRules({ broken }: { broken: readonly TimetableFinding[] }) {
  const { t } = useTranslation();
  const bySentence = Map.groupBy(broken, ruleWords);
  return (
    <section>
      <div className={classes.head}>
        <h2>{t('timetable.broken.title')}</h2>
        <div className={classes.space} />
        <Status kind="bad" soft>
          {broken.length}
        </Status>
      </div>
      {[...bySentence].map(([sentence, findings]) => (
        <div key={sentence} className={classes.broken}>
          <span>{sentence}</span>
          <b className="tn">{findings.length}</b>
          <span className="t2 tn">{daysOf(findings)}</span>
        </div>
      ))}
    </section>
  );
}

/** '11.01, 12.01 …' */
function daysOf(findings: readonly TimetableFinding[]): string {
  const days = [...new Set(findings.flatMap(({ dates }) => dates.day ?? []))].sort();
  const named = days.slice(0, MOST_DAYS).map((day) => formatDate(day).slice(0, 5));
  return days.length > MOST_DAYS ? `${named.join(', ')} …` : named.join(', ');
}

/** Something was placed, and something found no place. */
const isIncomplete = ({ cards, tray, version }: Board): boolean => version === 0 && cards.length > 0 && tray.length > 0;
