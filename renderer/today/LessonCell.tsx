import { IconCircleCheck, IconEdit } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayLesson } from '../../shared/contract/today.contract.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { addressOf } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { Status } from '../components/Status.tsx';
import { SubjectCode } from '../components/SubjectCode.tsx';
import { currentLanguage } from '../i18n/setup.ts';
import { shortPerson } from '../journal/lesson-words.ts';
import classes from './LessonsOfDay.module.css';

interface Props {
  line: TodayLesson;
  date: string;
  now: string;
  /** There is room for little more than the code. */
  brief: boolean;
  own: boolean;
  /** Its times stand in it; not where the hour beside it says them. */
  timed: boolean;
  style: CSSProperties;
}

/** One lesson of the day; it opens its page of the journal, or whoever may step in where nobody is there for it. */
export function LessonCell({ line, date, now, brief, own, timed, style }: Props) {
  const { t } = useTranslation();
  const mayRead = useMay('journal.read');
  const { key, start, end, platoon, subjectCode: code, lessonNames, place, instructor, state, uncovered } = line;
  const language = currentLanguage();
  const name = lessonNames[language];
  const current = start <= now && now < end;
  const times = `${start}–${end}`;
  const whose = platoon === null ? null : t('strength.platoon', { number: platoon });
  const whole = [times, whose, name, place, instructor, uncovered && t('today.lessons.needsCover')]
    .filter(Boolean)
    .join(', ');
  const address = uncovered
    ? addressOf('timetable', { tab: 'cover' })
    : mayRead
      ? addressOf('timetable', { tab: 'journal', day: date, lesson: key })
      : addressOf('timetable', { day: date });
  return (
    <a
      className={current ? `${classes.cell} ${classes.current}` : classes.cell}
      style={style}
      href={address}
      title={whole}
      aria-current={current ? 'time' : undefined}
    >
      <SubjectCode tint={code as SubjectTint} code={subjectCode(code, language)} />
      <span className={classes.what}>
        {!timed && <span className="sr">{[times, whose].filter(Boolean).join(' ')}</span>}
        {uncovered ? (
          <Status kind="warn">{t('today.lessons.needsCover')}</Status>
        ) : (
          <span className="truncate">{name}</span>
        )}
        {!brief && (
          <span className="meta t2 truncate">
            {[timed ? times : null, own ? whose : null, place, own ? null : shortPerson(instructor)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </span>
      <State state={state} />
    </a>
  );
}

function State({ state }: Pick<TodayLesson, 'state'>) {
  const { t } = useTranslation();
  if (state === 'coming') return null;
  const name = t(`journal.state.${state}`);
  if (state === 'notHeld') return <Status kind="bad">{name}</Status>;
  const Icon = state === 'closed' ? IconCircleCheck : IconEdit;
  return (
    <span className={classes.state} title={name}>
      <Icon size="1rem" stroke={1.75} aria-hidden />
      <span className="sr">{name}</span>
    </span>
  );
}
