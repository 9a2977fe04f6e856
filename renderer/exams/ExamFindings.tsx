import { useTranslation } from 'react-i18next';
import { STATUS_ICONS } from '../components/Status.tsx';
import classes from './ExamFindings.module.css';
import { type ExamFinding, findingText, type NameOfSubject } from './exam-words.ts';

/** What speaks against an exam, one line each: first what bars it. */
export function ExamFindings({ findings, nameOf }: { findings: readonly ExamFinding[]; nameOf: NameOfSubject }) {
  const { t } = useTranslation();
  const sorted = findings.toSorted((a, b) => Number(b.level === 'bar') - Number(a.level === 'bar'));
  return (
    <ul className={classes.lines}>
      {sorted.map((finding) => {
        const bars = finding.level === 'bar';
        const Icon = STATUS_ICONS[bars ? 'bad' : 'warn'];
        return (
          <li key={`${finding.code} ${JSON.stringify(finding.params)}`} className={bars ? 'is-bad' : 'is-warn'}>
            <Icon size="1rem" stroke={1.75} aria-hidden />
            <span>
              <span className="sr">{t(bars ? 'examPlan.level.bar' : 'examPlan.level.notice')} </span>
              {findingText(finding, nameOf)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
