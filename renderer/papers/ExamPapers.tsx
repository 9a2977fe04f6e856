import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OperationName } from '../../shared/contract/contract.ts';
import type { Paper } from '../../shared/contract/values.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import type { Result } from '../../shared/kit/result.ts';
import { call } from '../app/client.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Refusal } from '../components/Refusal.tsx';
import { fewNames, orderKind } from '../orders/order-words.ts';
import { PaperLine } from './PaperLine.tsx';
import { PaperSet } from './PaperSet.tsx';
import classes from './PrintScreen.module.css';

type PaperLanguage = NonNullable<InputOf<'papers.timetablePdf'>['language']>;
type Draw = (language: PaperLanguage) => Promise<Result<Paper>>;

interface Props {
  cohortId: number;
  show: (asked: Promise<Result<Paper>>) => void;
}

/** Papers of the exams of an intake: one sheet, and what all of them come to. */
export function ExamPapers({ cohortId, show }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOperation('exams.plan', { cohortId });
  const [chosen, setExam] = useState<string | null>(null);
  const exams = data?.exams ?? [];
  const exam = exams.find(({ examId }) => `${examId}` === chosen) ?? exams.at(0);
  if (error) return <Refusal failure={error.failure} />;
  if (!data) return null;
  const platoonOf = (platoon: number | null) =>
    platoon === null ? t('examPapers.retake') : t('examPapers.platoon', { number: platoon });
  return (
    <PaperSet
      title={t('examPapers.exams')}
      none={exams.length === 0 && t('examPapers.noExams')}
      madeAt="exams"
      state={
        exam && (
          <span className={classes.dates}>
            <Select
              label={t('examPapers.exam')}
              allowDeselect={false}
              data={exams.map(({ examId, subjectCode, platoon, date }) => ({
                value: `${examId}`,
                label: `${subjectCode} · ${platoonOf(platoon)} · ${formatDate(date).slice(0, 5)}`,
              }))}
              value={`${exam.examId}`}
              onChange={setExam}
            />
          </span>
        )
      }
    >
      {exam && (
        <InBoth
          show={show}
          name={t('examPapers.sheet')}
          about={t('examPapers.sheetAbout')}
          draw={(language) => call('papers.examSheetPdf', { examId: exam.examId, language })}
        />
      )}
      <PaperLine
        whole="papers.examSummaryPdf"
        name={t('examPapers.summary')}
        about={t('examPapers.summaryAbout')}
        ways={(['A4', 'A3'] as const).flatMap((size) =>
          (['kk', 'ru'] as const).map((language) => ({
            label: `${t(`papers.screen.${language}`)}, ${size}`,
            get: () => show(call('papers.examSummaryPdf', { cohortId, language, size })),
          })),
        )}
      />
      <InBoth
        show={show}
        whole="papers.examProtocolPdf"
        name={t('examPapers.protocol')}
        about={t('examPapers.protocolAbout')}
        draw={(language) => call('papers.examProtocolPdf', { cohortId, language })}
      />
    </PaperSet>
  );
}

/** Papers of the end of an intake; whoever may not read what is on one does not see its line. */
export function GraduationPapers({ cohortId, show }: Props) {
  const { t } = useTranslation();
  const may = {
    orders: useMay('orders.read'),
    certificates: useMay('certificates.read'),
    followup: useMay('followup.read'),
  };
  const orders = useOperation('orders.list', { cohortId }, { enabled: may.orders });
  const offset = useOperation('certificates.offset', {}, { enabled: may.certificates });
  const failure = orders.error?.failure ?? offset.error?.failure;
  const line = (seen: boolean, name: string, about: string, draw: Draw, whole?: OperationName) =>
    seen && <InBoth show={show} name={name} about={about} draw={draw} whole={whole} />;
  if (failure) return <Refusal failure={failure} />;
  if (!may.orders && !may.certificates && !may.followup) return null;
  return (
    <PaperSet title={t('examPapers.graduation')}>
      {orders.data?.map(({ orderId, kind, number, preparedAt, expulsion, reinstatement, men }) => (
        <InBoth
          key={orderId}
          show={show}
          name={t(`examPapers.order.${orderKind(kind, expulsion)}`, { number: number ?? '' }).trim()}
          about={[
            kind === 'graduation'
              ? t('examPapers.orderMen', { count: men.length })
              : fewNames((expulsion ?? reinstatement)?.men ?? []),
            ...(number === null ? [t('examPapers.unsigned', { day: preparedAt.slice(0, 10) })] : []),
          ].join(' · ')}
          draw={(language) => call('papers.schoolOrderPdf', { orderId, language })}
        />
      ))}
      {line(
        may.orders,
        t('examPapers.oath'),
        t('examPapers.oathAbout'),
        (language) => call('papers.oathListPdf', { cohortId, language }),
        'papers.oathListPdf',
      )}
      {offset.data && (
        <PaperLine
          whole="papers.certificatesPdf"
          name={t('examPapers.certificates')}
          about={t('examPapers.certificatesAbout')}
          ways={[
            { label: t('examPapers.withFrame'), get: () => show(call('papers.certificatesPdf', { cohortId })) },
            {
              label: t('examPapers.onBlanks'),
              get: () => show(call('papers.certificatesPdf', { cohortId, frame: false, offset: offset.data })),
            },
          ]}
        />
      )}
      {line(
        may.certificates,
        t('examPapers.register'),
        t('examPapers.registerAbout'),
        (language) => call('papers.certificateRegisterPdf', { cohortId, language }),
        'papers.certificateRegisterPdf',
      )}
      {line(
        may.certificates,
        t('examPapers.references'),
        t('examPapers.referencesAbout'),
        (language) => call('papers.referencesPdf', { cohortId, language }),
        'papers.referencesPdf',
      )}
      {line(may.certificates, t('examPapers.key'), t('examPapers.keyAbout'), (language) =>
        call('papers.publicKeyPdf', { language }),
      )}
      {line(may.certificates, t('examPapers.revocations'), t('examPapers.revocationsAbout'), (language) =>
        call('papers.revocationListPdf', { language }),
      )}
      {line(
        may.followup,
        t('examPapers.letters'),
        t('examPapers.lettersAbout'),
        (language) => call('papers.departmentLettersPdf', { cohortId, language }),
        'papers.departmentLettersPdf',
      )}
    </PaperSet>
  );
}

interface InBothProps {
  name: string;
  about: string;
  draw: Draw;
  show: Props['show'];
  whole?: OperationName | undefined;
}

function InBoth({ name, about, draw, show, whole }: InBothProps) {
  const { t } = useTranslation();
  return (
    <PaperLine
      name={name}
      about={about}
      whole={whole}
      ways={[
        { label: t('papers.screen.kk'), get: () => show(draw('kk')) },
        { label: t('papers.screen.ru'), get: () => show(draw('ru')) },
      ]}
    />
  );
}
