import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedLesson } from '../../shared/contract/cover.contract.ts';
import { cardOnly, cardText } from '../../shared/timetable/card-text.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { DataTable } from '../components/DataTable.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { SubjectTag } from '../programme/SubjectTag.tsx';
import classes from './Cover.module.css';
import { hitDay, hitLesson, hitTime, spanWords } from './cover-words.ts';

interface Props {
  lessons: readonly ClosedLesson[];
  mayWrite: boolean;
}

/** Lessons whose place is out of service: free places of the same kind at one press, else the board's suggestions. */
export function ClosedPlaces({ lessons, mayWrite }: Props) {
  const { t, i18n } = useTranslation();
  const { run } = useCommand('timetable.move');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language changes every head and cell
  const columns = useMemo<Column<ClosedLesson>[]>(
    () => [
      {
        id: 'when',
        header: t('cover.column.when'),
        value: (lesson) => `${lesson.date} ${String(lesson.slot).padStart(2, '0')}`,
        text: (lesson) => `${hitDay(lesson)} ${hitTime(lesson)}`,
        width: '8.5rem',
        cell: (lesson) => (
          <span className={classes.two}>
            <b className="tn m">{hitDay(lesson)}</b>
            <span className="meta t2 tn">{hitTime(lesson)}</span>
          </span>
        ),
      },
      {
        id: 'lesson',
        header: t('cover.column.lesson'),
        value: (lesson) => lesson.subjectCode,
        text: (lesson) => `${hitLesson(lesson)}, ${t('cover.platoon', { number: lesson.platoonNumber })}`,
        width: 'minmax(9rem,1.2fr)',
        cell: (lesson) => (
          <span className={classes.two}>
            <span className={classes.lesson}>
              <SubjectTag code={lesson.subjectCode} />
              <span className="truncate">{hitLesson(lesson)}</span>
            </span>
            <span className="meta t2 truncate">{t('cover.platoon', { number: lesson.platoonNumber })}</span>
          </span>
        ),
      },
      {
        id: 'place',
        header: t('cover.closed.place'),
        value: (lesson) => lesson.placeName,
        width: 'minmax(8rem,1fr)',
        cell: (lesson) => (
          <span className={classes.two}>
            <span className="truncate">{lesson.placeName}</span>
            <span className="meta t2 truncate tn">
              {lesson.closure ? spanWords(lesson.closure) : t('cover.closed.outOfService')}
            </span>
          </span>
        ),
      },
      {
        id: 'free',
        header: t('cover.closed.free'),
        value: (lesson) => lesson.free.length,
        text: (lesson) => lesson.free.map(({ name }) => name).join(', '),
        width: 'minmax(14rem,2fr)',
        cell: (lesson) => (
          <span className={classes.lesson}>
            {lesson.free.length === 0 && <Status kind="bad">{t('cover.closed.none')}</Status>}
            {mayWrite &&
              lesson.free.slice(0, 3).map(({ placeId, name, capacity }) => (
                <button
                  key={placeId}
                  type="button"
                  tabIndex={-1}
                  className={classes.give}
                  title={t('cover.closed.putTitle', { place: name, capacity })}
                  onClick={(event) => {
                    event.stopPropagation();
                    const { date, slot, instructorId } = lesson;
                    void run({ card: cardOnly(lesson), date, slot, placeId, instructorId });
                  }}
                >
                  {t('cover.closed.put', { place: name, capacity })}
                </button>
              ))}
            {lesson.free.length === 0 && (
              <button
                type="button"
                tabIndex={-1}
                className={classes.give}
                onClick={() => goTo('timetable', { day: lesson.date, card: cardText(lesson) })}
              >
                {t('cover.closed.suggest')}
              </button>
            )}
          </span>
        ),
      },
    ],
    [t, i18n.language, run, mayWrite],
  );
  return (
    <ScreenBody flush>
      <DataTable
        label={t('cover.closed.label')}
        rows={lessons}
        columns={columns}
        rowKey={cardText}
        rowName={(lesson) => `${lesson.placeName}, ${lesson.date}`}
        onOpen={(lesson) => goTo('timetable', { day: lesson.date, card: cardText(lesson) })}
        twoLines
      />
    </ScreenBody>
  );
}
