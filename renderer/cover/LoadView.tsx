import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { subjectCode } from '../../shared/timetable/intake/subject-codes.ts';
import { useOperation } from '../app/queries.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { type HeatCell, HeatGrid } from '../components/pictures/HeatGrid.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { SubjectCode } from '../components/SubjectCode.tsx';
import { dateRange } from '../i18n/formats.ts';
import { currentLanguage } from '../i18n/setup.ts';
import { hitDay, hitLesson, hitTime } from './cover-words.ts';
import classes from './LoadView.module.css';

type Load = OutputOf<'cover.load'>;
type Week = Load['weeks'][number];
/** Whose week is open. */
export interface OpenWeek {
  instructorId: number;
  from: string;
}

interface Props {
  cohortId: number;
  open: OpenWeek | null;
  onOpen: (week: OpenWeek) => void;
}

/** Hours a week of every instructor against those he could give, filled like a bar. */
export function LoadView({ cohortId, open, onOpen }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOperation('cover.load', { cohortId });
  if (error) return <Refusal failure={error.failure} />;
  if (!data) return null;
  if (data.people.length === 0) return <EmptyState text={t('cover.load.empty')} />;
  const cellOf = (who: string, when: string, { planned, available }: { planned: number; available: number }) => ({
    value: planned,
    of: available,
    said: t(planned > available ? 'cover.load.saidOver' : 'cover.load.said', { who, when, planned, available }),
  });
  const rows = data.people.map((person) => ({
    key: String(person.instructorId),
    name: (
      <>
        {person.fullName} {!person.active && <Status kind="idle">{t('cover.reason.outOfService')}</Status>}
      </>
    ),
    cells: person.weeks.map((week, index) => cellOf(person.fullName, weekName(data.weeks[index]), week)),
    sum: cellOf(person.fullName, t('cover.load.course'), sumOf(person.weeks)),
  }));
  const everybody = t('cover.load.everybody');
  const foot: HeatCell[] = data.weeks.map((week, index) =>
    cellOf(everybody, weekName(week), sumOf(data.people.flatMap(({ weeks }) => weeks[index] ?? []))),
  );
  foot.push(cellOf(everybody, t('cover.load.course'), sumOf(data.people.flatMap(({ weeks }) => weeks))));
  return (
    <>
      <p className="meta t2">{t('cover.load.note')}</p>
      <HeatGrid
        label={t('cover.load.label')}
        corner={t('cover.who')}
        columns={data.weeks.map((week, index) => ({
          key: week.from,
          name: <WeekHead week={week} number={index + 1} />,
        }))}
        rows={rows}
        foot={foot}
        look="bar"
        open={open && [String(open.instructorId), open.from]}
        onOpen={(row, from) => onOpen({ instructorId: Number(row), from })}
      />
    </>
  );
}

const weekName = (week: Week | undefined): string => (week ? dateRange(week.from, week.to) : '');

const sumOf = (weeks: readonly { planned: number; available: number }[]) => ({
  planned: weeks.reduce((sum, { planned }) => sum + planned, 0),
  available: weeks.reduce((sum, { available }) => sum + available, 0),
});

function WeekHead({ week: { from, to }, number }: { week: Week; number: number }) {
  const { t } = useTranslation();
  return (
    <>
      {t('cover.load.week', { number })}
      <br />
      <span className="tn t3 nowrap">{`${formatDate(from).slice(0, 5)}–${formatDate(to).slice(0, 5)}`}</span>
    </>
  );
}

/** The lessons behind a week of an instructor; their hours add up to it. */
export function LoadLessons({ cohortId, open, onClose }: { cohortId: number; open: OpenWeek; onClose: () => void }) {
  const { t } = useTranslation();
  const load = useOperation('cover.load', { cohortId });
  const person = load.data?.people.find(({ instructorId }) => instructorId === open.instructorId);
  const week = load.data?.weeks.find(({ from }) => from === open.from);
  const lessons = useOperation(
    'cover.loadLessons',
    { cohortId, instructorId: open.instructorId, from: open.from, to: week?.to ?? open.from },
    { enabled: week !== undefined },
  );
  if (!person || !week) return null;
  const hours = lessons.data?.reduce((sum, lesson) => sum + lesson.hours, 0) ?? 0;
  return (
    <Inspector
      title={person.fullName}
      sub={[weekName(week), lessons.data && t('cover.load.hours', { count: hours })].filter(Boolean).join(' · ')}
      onClose={onClose}
    >
      <InspectorSection>
        {lessons.error && <Refusal failure={lessons.error.failure} />}
        <ul className={classes.lessons}>
          {lessons.data?.map((lesson) => (
            <li key={`${lesson.date} ${lesson.slot}`}>
              <span className="tn t2">
                {hitDay(lesson)}, {hitTime(lesson)}
              </span>
              <span className={classes.what}>
                <SubjectCode
                  tint={lesson.subjectCode as SubjectTint}
                  code={subjectCode(lesson.subjectCode, currentLanguage())}
                />
                <span>{hitLesson(lesson)}</span>
              </span>
              <span className="meta t2">
                {t('cover.platoon', { number: lesson.platoonNumber })} · {lesson.placeName}
              </span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
