import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from '../../shared/contract/journal.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { DataTable } from '../components/DataTable.tsx';
import { SubjectCode } from '../components/SubjectCode.tsx';
import type { Column, RowKey } from '../components/table-column.ts';
import { currentLanguage } from '../i18n/setup.ts';
import { LessonStatus } from './LessonStatus.tsx';
import { lessonCode, lineName, shortPerson, whoseLesson } from './lesson-words.ts';

interface Props {
  label: string;
  lines: readonly JournalLine[];
  /** What the lessons are sorted by first; lost lessons show their day and reason, one's own by the hour no name. */
  order: 'platoon' | 'instructor' | 'date' | 'time';
  openKey: string | null;
  onOpen: (line: JournalLine) => void;
  selection?: ReadonlySet<RowKey>;
  onSelect?: (keys: ReadonlySet<RowKey>) => void;
}

/** Lessons as the journal lists them. */
export function LessonTable({ label, lines, order, openKey, onOpen, selection, onSelect }: Props) {
  const { t } = useTranslation();
  const columns = useMemo((): Column<JournalLine>[] => {
    const when: Column<JournalLine> = {
      id: 'time',
      header: t('journal.table.time'),
      value: (line) => `${line.date} ${line.start}`,
      text: (line) => `${line.start}–${line.end}`,
      cell: (line) => <span className="tn">{`${line.start}–${line.end}`}</span>,
      width: '6.75rem',
    };
    const date: Column<JournalLine> = {
      id: 'date',
      header: t('journal.table.day'),
      value: (line) => `${line.date} ${line.start}`,
      text: (line) => line.date,
      cell: (line) => <span className="tn">{formatDate(line.date)}</span>,
      width: '6.25rem',
    };
    const platoon: Column<JournalLine> = {
      id: 'platoon',
      header: t('journal.table.platoon'),
      // Platoons by their number, within one by the hour; make-ups of single men last.
      value: (line) => (line.platoon?.number ?? 1000) * 100 + line.slot,
      text: (line) => whoseLesson(line),
      cell: (line) => whoseLesson(line),
      width: '6.5rem',
    };
    const lesson: Column<JournalLine> = {
      id: 'lesson',
      header: t('journal.table.lesson'),
      value: (line) => `${lessonCode(line)} ${line.lessonNames[currentLanguage()]}`,
      cell: (line) => (
        <>
          <span style={{ flex: 'none' }}>
            <SubjectCode tint={line.subjectCode as SubjectTint} code={lessonCode(line)} />
          </span>
          <span className="truncate" title={line.lessonNames[currentLanguage()]}>
            {line.lessonNames[currentLanguage()]}
          </span>
          {line.makeup && (
            <span className="t3 meta">· {t(line.makeup === 'again' ? 'journal.again' : 'journal.menMakeup')}</span>
          )}
        </>
      ),
      width: 'minmax(10rem, 2fr)',
    };
    const instructor: Column<JournalLine> = {
      id: 'instructor',
      header: t('journal.table.instructor'),
      value: (line) => line.instructor.name,
      cell: (line) => (
        <span className="truncate" title={line.instructor.name}>
          {shortPerson(line.instructor.name)}
        </span>
      ),
      width: 'minmax(8.25rem, 1fr)',
    };
    const place: Column<JournalLine> = {
      id: 'place',
      header: t('journal.table.place'),
      value: (line) => line.place.name,
      width: 'minmax(5.75rem, 0.8fr)',
    };
    const state: Column<JournalLine> = {
      id: 'state',
      header: t('journal.table.state'),
      value: (line) => t(`journal.state.${line.state}`),
      cell: (line) => <LessonStatus line={line} />,
      width: '8.25rem',
    };
    const absent: Column<JournalLine> = {
      id: 'absent',
      header: t('journal.table.absent'),
      value: (line) => line.absent,
      cell: (line) =>
        line.absent === 0 ? <span className="t3">·</span> : <span>{`${line.absent} / ${line.men}`}</span>,
      numeric: true,
      width: '4rem',
    };
    const reason: Column<JournalLine> = {
      id: 'reason',
      header: t('journal.table.reason'),
      value: (line) => line.reason,
      width: 'minmax(8rem, 1.2fr)',
    };
    if (order === 'date') return [date, when, platoon, lesson, reason, state];
    if (order === 'time') return [when, platoon, lesson, place, absent, state];
    if (order === 'instructor') return [instructor, when, platoon, lesson, place, absent, state];
    return [platoon, when, lesson, place, instructor, absent, state];
  }, [order, t]);
  return (
    <DataTable
      key={order}
      label={label}
      rows={lines}
      columns={columns}
      rowKey={(line) => line.key}
      rowName={lineName}
      initialSort={{ id: order }}
      openKey={openKey}
      onOpen={onOpen}
      {...(selection && onSelect && { selection, onSelect })}
    />
  );
}
