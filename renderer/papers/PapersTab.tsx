import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/contract.ts';
import { call } from '../app/client.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { usePaper } from '../components/use-paper.ts';
import { DailyPapers } from './DailyPapers.tsx';
import { ExamPapers, GraduationPapers } from './ExamPapers.tsx';
import { JournalPapers } from './JournalPapers.tsx';
import { PaperLine, type PaperWay } from './PaperLine.tsx';
import { PaperSet } from './PaperSet.tsx';
import { RangePapers } from './RangePapers.tsx';

type PaperLanguage = NonNullable<InputOf<'papers.timetablePdf'>['language']>;

/** Every paper of the intake that can be had now, by the room it comes from. */
export function PapersTab({ cohortId }: { cohortId: number }) {
  const { t, i18n } = useTranslation();
  const { paper, show, close } = usePaper();
  const mayList = useMay('admissions.read');
  const mayJournal = useMay('journal.read');
  const mayRange = useMay('range.read');
  const mayExams = useMay('exams.read');
  const intake = useOperation('cohorts.get', { cohortId });
  const list = useOperation('admissions.list', { cohortId }, { enabled: mayList });
  const failure = intake.error?.failure ?? list.error?.failure;
  const inBoth = (get: (language: PaperLanguage) => void): PaperWay[] => [
    { label: t('papers.screen.kk'), get: () => get('kk') },
    { label: t('papers.screen.ru'), get: () => get('ru') },
  ];
  const ownLanguage: PaperLanguage = i18n.language === 'ru' ? 'ru' : 'kk';
  const workbook = (by: 'platoon' | 'intake') =>
    void show(call('papers.timetableXlsx', { cohortId, by, language: ownLanguage }));
  const approved = intake.data?.counts.approvedVersion ?? null;
  return (
    <>
      {failure && <Refusal failure={failure} />}
      {intake.data && (
        <PaperSet
          title={t('shell.rail.timetable.full')}
          state={
            intake.data.counts.lessonBlocks > 0 &&
            (approved === null ? (
              <Status kind="wait">{t('papers.screen.draft')}</Status>
            ) : (
              <Status kind="good">{t('papers.screen.approved', { version: approved })}</Status>
            ))
          }
          none={intake.data.counts.lessonBlocks === 0 && t('papers.screen.noTimetable')}
          madeAt="timetable"
        >
          {(
            [
              ['platoon', 'byPlatoon', 'aPageAWeek'],
              ['instructor', 'byInstructor', 'aPageAWeek'],
              ['place', 'byPlace', 'aPageAWeek'],
              ['week', 'byWeek', 'byWeekAbout'],
              ['intake', 'byIntake', 'byIntakeAbout'],
            ] as const
          ).map(([by, name, about]) => (
            <PaperLine
              key={by}
              name={t(`papers.screen.${name}`)}
              about={t(`papers.screen.${about}`)}
              ways={inBoth((language) => void show(call('papers.timetablePdf', { cohortId, by, language })))}
            />
          ))}
          <PaperLine
            name={t('papers.screen.workbook')}
            about={t('papers.screen.workbookAbout')}
            ways={[
              { label: t('papers.screen.workbookPlatoons'), get: () => workbook('platoon') },
              { label: t('papers.screen.workbookList'), get: () => workbook('intake') },
            ]}
          />
          <PaperLine
            name={t('papers.screen.calendar')}
            about={t('papers.screen.calendarAbout')}
            ways={[
              {
                label: 'zip',
                get: () =>
                  void show(call('papers.timetableIcs', { cohortId, by: 'instructor', language: ownLanguage })),
              },
            ]}
          />
          <PaperLine
            name={t('papers.screen.fet')}
            about={t('papers.screen.fetAbout')}
            ways={[
              {
                label: 'fet',
                get: () => void show(call('papers.timetableFet', { cohortId, language: ownLanguage })),
              },
            ]}
          />
        </PaperSet>
      )}
      {intake.data && (
        <DailyPapers
          key={cohortId}
          cohortId={cohortId}
          startsOn={intake.data.startsOn}
          endsOn={intake.data.endsOn}
          show={(asked) => void show(asked)}
        />
      )}
      {intake.data && mayJournal && (
        <JournalPapers key={`journal ${cohortId}`} cohortId={cohortId} show={(asked) => void show(asked)} />
      )}
      {intake.data && mayRange && (
        <RangePapers key={`range ${cohortId}`} cohortId={cohortId} show={(asked) => void show(asked)} />
      )}
      {intake.data && mayExams && (
        <ExamPapers key={`exams ${cohortId}`} cohortId={cohortId} show={(asked) => void show(asked)} />
      )}
      {intake.data && <GraduationPapers cohortId={cohortId} show={(asked) => void show(asked)} />}
      {list.data && (
        <>
          <PaperSet
            title={t('papers.screen.orders')}
            none={list.data.orders.length === 0 && t('papers.screen.noOrders')}
            madeAt="admissions"
          >
            {list.data.orders.map(({ id: orderId, number, date, men }) => (
              <PaperLine
                key={orderId}
                name={t('papers.screen.order', { number, date })}
                about={t('papers.screen.orderMen', { count: men })}
                ways={inBoth((language) => void show(call('papers.enrolmentOrderPdf', { orderId, language })))}
              />
            ))}
          </PaperSet>
          <PaperSet
            title={t('papers.screen.lists')}
            none={list.data.applicants.length === 0 && t('papers.screen.noApplicants')}
            madeAt="admissions"
          >
            <PaperLine
              whole="papers.admissionsXlsx"
              name={t('papers.screen.applicants')}
              about={t('papers.screen.applicantsAbout', { count: list.data.applicants.length })}
              ways={[
                { label: 'xlsx', get: () => void show(call('papers.admissionsXlsx', { cohortId })) },
                { label: 'csv', get: () => void show(call('papers.admissionsCsv', { cohortId })) },
              ]}
            />
            <PaperLine
              whole="papers.feeLedgerPdf"
              name={t('papers.screen.feeLedger')}
              about={t('papers.screen.feeLedgerAbout')}
              ways={inBoth((language) => void show(call('papers.feeLedgerPdf', { cohortId, language })))}
            />
          </PaperSet>
        </>
      )}
      <PaperPreview paper={paper} onClose={close} />
    </>
  );
}
