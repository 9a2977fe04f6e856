import type { AdmissionFinding } from '../../shared/contract/admissions.contract.ts';
import { STATUS_ICONS } from '../components/Status.tsx';
import { findingText } from './finding-text.ts';
import classes from './Parts.module.css';

/** What was found about a man, a sentence each: bars first, then what is only worth knowing. */
export function FindingList({ findings }: { findings: readonly AdmissionFinding[] }) {
  const inOrder = [...findings].sort((a, b) => Number(a.level === 'notice') - Number(b.level === 'notice'));
  return (
    <ul className={classes.findings}>
      {inOrder.map((finding) => {
        const kind = finding.level === 'notice' ? 'info' : finding.level === 'refusal' ? 'bad' : 'warn';
        const Icon = STATUS_ICONS[kind];
        return (
          <li key={finding.code} className={`is-${kind} ${classes.finding}`}>
            <Icon size="0.875rem" stroke={1.75} aria-hidden />
            <span>{findingText(finding)}</span>
          </li>
        );
      })}
    </ul>
  );
}
