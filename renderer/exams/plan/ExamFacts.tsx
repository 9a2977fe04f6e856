import { useTranslation } from 'react-i18next';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { InspectorSection } from '../../components/Inspector.tsx';
import { weekdayName } from '../../i18n/formats.ts';
import classes from './ExamPanel.module.css';

/** An exam that is only looked at. */
export function ExamFacts({ exam }: { exam: ExamRow }) {
  const { t } = useTranslation();
  const { date, from, to, place, orderNumber, members, note, closedAt, reopened } = exam;
  const named = (role: (typeof members)[number]['role']) =>
    members
      .filter((member) => member.role === role)
      .map(({ name }) => name)
      .join(', ');
  const facts = [
    [t('examPlan.form.date'), `${formatDate(date)}, ${weekdayName(date)}`],
    [t('examPlan.form.time'), `${from}–${to}`],
    [t('examPlan.form.place'), place],
    [t('examPlan.commission.order'), orderNumber],
    [t('examPlan.commission.chair'), named('chair')],
    [t('examPlan.commission.members'), named('member')],
    [t('examPlan.commission.secretary'), named('secretary')],
    [t('examPlan.form.note'), note],
    [t('examPlan.closedAt'), closedAt && t('examPlan.at', { at: closedAt })],
    [t('examPlan.reopened'), reopened > 0 ? t('examPlan.times', { count: reopened }) : null],
  ].filter(([, value]) => value);
  return (
    <InspectorSection>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </InspectorSection>
  );
}
