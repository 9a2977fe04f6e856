import { useTranslation } from 'react-i18next';
import { Segmented } from '../components/Segmented.tsx';
import { type ExamPart, useExamPart, useMyExamParts } from './use-exam-part.ts';

/** The desks of exams side by side; only those the person may open. */
export function ExamDesks({ part }: { part: ExamPart }) {
  const { t } = useTranslation();
  const [, open] = useExamPart();
  const mine = useMyExamParts();
  if (mine.length < 2) return null;
  const names = {
    plan: t('exams.desk.plan'),
    sheets: t('exams.desk.sheets'),
    results: t('exams.desk.results'),
    graduation: t('exams.desk.graduation'),
  };
  return (
    <Segmented
      label={t('exams.desk.label')}
      items={mine.map((value) => ({ value, label: names[value] }))}
      value={part}
      onChange={open}
    />
  );
}
