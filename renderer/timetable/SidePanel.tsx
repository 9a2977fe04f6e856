import { IconAlertOctagon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { goTo, type ScreenName } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import type { CardWords } from './card-words.ts';
import { ruleWords, whyNotWords } from './finding-words.ts';
import classes from './SidePanel.module.css';
import { Tray } from './Tray.tsx';
import type { Hand } from './use-hand.ts';

interface Props {
  board: Board;
  words: CardWords;
  whyNot: readonly TimetableFinding[];
  broken: readonly TimetableFinding[];
  hand: Hand;
  editable: boolean;
  /** The chosen card in full, above the tray. */
  children?: ReactNode;
}

/** Right of the board: the chosen card, what is still to be placed, and what stands in the way. */
export function SidePanel({ board, words, whyNot, broken, hand, editable, children }: Props) {
  const { t } = useTranslation();
  return (
    <aside className={classes.panel} aria-label={t('timetable.tray.title')}>
      {children}
      <Tray board={board} words={words} hand={hand} editable={editable} />
      {broken.length > 0 && <BrokenRules broken={broken} />}
      <section>
        <div className={classes.head}>
          <h2>{t('timetable.why.title')}</h2>
          <div className={classes.space} />
          {whyNot.length > 0 && (
            <Status kind="bad" soft>
              {whyNot.length}
            </Status>
          )}
        </div>
        {whyNot.length === 0 && <p className="meta t2">{t('timetable.why.none')}</p>}
        {whyNot.map((finding, index) => (
          <Why key={`${finding.code} ${String(index)}`} finding={finding} />
        ))}
      </section>
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

/** Where the reason can be mended, by what the sum is about. */
const MENDED_AT: Record<string, { place: 'instructors' | 'places' | 'programme' | 'days'; screen: ScreenName }> = {
  noInstructor: { place: 'instructors', screen: 'programme' },
  instructorHours: { place: 'instructors', screen: 'programme' },
  sharedHours: { place: 'instructors', screen: 'programme' },
  exclusiveDays: { place: 'instructors', screen: 'programme' },
  platoonDays: { place: 'instructors', screen: 'programme' },
  noRoom: { place: 'places', screen: 'programme' },
  roomHours: { place: 'places', screen: 'programme' },
  roomBlocks: { place: 'places', screen: 'programme' },
  calendarHours: { place: 'days', screen: 'intake' },
};

function Why({ finding }: { finding: TimetableFinding }) {
  const { t } = useTranslation();
  const { what, why } = whyNotWords(finding);
  const { place, screen } = MENDED_AT[finding.code] ?? { place: 'programme', screen: 'programme' };
  return (
    <div className={classes.why}>
      <h3>
        <IconAlertOctagon size="1rem" stroke={1.75} aria-hidden />
        {what}
      </h3>
      <p>{why}</p>
      <div className={classes.todo}>
        <Action
          size="xs"
          wide
          onClick={() => goTo(screen, place === 'instructors' || place === 'places' ? { tab: place } : {})}
        >
          {t(`timetable.why.open.${place}`)}
        </Action>
      </div>
    </div>
  );
}
