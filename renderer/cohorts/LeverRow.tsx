import { IconArrowsMoveHorizontal, IconCalendarPlus, IconClockPlus, IconSchool } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { useCommand } from '../app/queries.ts';
import { Action, type TablerIcon } from '../components/Action.tsx';
import { verdict } from './budget-sum.ts';
import classes from './LeverRow.module.css';

type OfferedLever = OutputOf<'cohorts.get'>['levers'][number];

interface Props {
  cohortId: number;
  levers: readonly OfferedLever[];
  short: boolean;
  /** Lesson hours of a long day and of a Sunday half-day, for the words of the levers. */
  longDay: number;
  sundayHours: number;
  /** The days a lever would change, while it is pointed at. */
  onPoint: (dates: readonly LocalDate[]) => void;
}

const ICONS: Record<OfferedLever['kind'], TablerIcon> = {
  ninthHour: IconClockPlus,
  sundayHalfDay: IconCalendarPlus,
  exams: IconSchool,
  moveStart: IconArrowsMoveHorizontal,
};

/** What can be done about the hours, each way with its gain; pointing at one shows its days on the ribbon. */
export function LeverRow({ cohortId, levers, short, longDay, sundayHours, onPoint }: Props) {
  const { t } = useTranslation();
  const pull = useCommand('cohorts.pullLever');
  if (levers.length === 0) return null;
  return (
    <div className={classes.row}>
      <span className="meta t2">{t(short ? 'cohorts.lever.win' : 'cohorts.lever.reserve')}</span>
      {levers.map((lever) => (
        <Action
          key={lever.kind}
          size="xs"
          icon={ICONS[lever.kind]}
          busy={pull.running}
          title={consequence(lever)}
          onPoint={(on) => onPoint(on ? lever.dates : [])}
          onClick={() => {
            onPoint([]);
            void pull.run({ cohortId, lever: asked(lever) });
          }}
        >
          {leverText(lever, longDay, sundayHours)}
          <b className={`${classes.gain} tn`}>{t('cohorts.lever.gain', { gain: lever.gain })}</b>
        </Action>
      ))}
    </div>
  );
}

/** The lever as the operation takes it: without what was only said about it. */
function asked(lever: OfferedLever) {
  switch (lever.kind) {
    case 'ninthHour':
      return { kind: lever.kind, days: lever.days };
    case 'sundayHalfDay':
      return { kind: lever.kind, sundays: lever.sundays };
    case 'exams':
      return { kind: lever.kind, inside: lever.inside };
    case 'moveStart':
      return { kind: lever.kind, startsOn: lever.startsOn };
  }
}

function leverText(lever: OfferedLever, longDay: number, sundayHours: number): string {
  switch (lever.kind) {
    case 'ninthHour':
      return i18next.t('cohorts.lever.ninthHour', { count: lever.days, hours: longDay });
    case 'sundayHalfDay':
      return i18next.t('cohorts.lever.sundayHalfDay', { count: lever.sundays, hours: sundayHours });
    case 'exams':
      return i18next.t(lever.inside ? 'cohorts.lever.examsInside' : 'cohorts.lever.examsOutside');
    case 'moveStart':
      return i18next.t('cohorts.lever.moveStart', { day: lever.startsOn });
  }
}

function consequence(lever: OfferedLever): string {
  const after = verdict(lever).text;
  return lever.kind === 'moveStart' ? `${after}. ${i18next.t('cohorts.lever.laysAnew')}` : after;
}
