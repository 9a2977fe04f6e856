import { useTranslation } from 'react-i18next';
import { typedIin } from '../../shared/admissions/identity.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { checkIin } from '../../shared/kit/iin.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { useOperation } from '../app/queries.ts';
import { Status } from '../components/Status.tsx';
import { FindingList } from './FindingList.tsx';
import classes from './Parts.module.css';

const IIN_DIGITS = 12;

/** What is known of number and birth date at this keystroke. */
export function useIdentity(cohortId: number, iin: string, birthDate: LocalDate | null, cadetId?: number) {
  const digits = typedIin(iin);
  const judged = useOperation(
    'admissions.judge',
    { cohortId, iin: digits.slice(0, 20), birthDate, ...(cadetId !== undefined && { cadetId }) },
    { enabled: digits !== '' || birthDate !== null, keep: true },
  );
  const form = checkIin(digits);
  return { judged: judged.data, soundDate: form.ok ? form.birthDate : null };
}

interface Props {
  iin: string;
  identity: { judged: OutputOf<'admissions.judge'> | undefined; soundDate: LocalDate | null };
}

/**
 * The lines under the IIN: digits still to come, what is wrong with it, or that its format is correct (never that it
 * is verified), then the age on the first day.
 */
export function LiveIdentity({ iin, identity: { judged, soundDate } }: Props) {
  const { t } = useTranslation();
  const digits = typedIin(iin);
  const rest = IIN_DIGITS - digits.length;
  const unfinished = /^\d+$/.test(digits) && rest > 0;
  const findings = judged?.findings.filter(({ code }) => !(unfinished && code === 'iin.length')) ?? [];
  // A finding about the age says it itself.
  const plainAge = judged && !findings.some(({ code }) => code.startsWith('age.')) ? judged.age : null;
  return (
    <div className={classes.live} aria-live="polite">
      {unfinished && <p className="t2">{t('admissions.form.iinRest', { count: rest })}</p>}
      {soundDate !== null && (
        <p>
          <Status kind="good">{t('admissions.form.iinSound', { date: soundDate })}</Status>
        </p>
      )}
      {plainAge !== null && <p className="t2">{t('admissions.form.age', { age: plainAge })}</p>}
      {findings.length > 0 && <FindingList findings={findings} />}
    </div>
  );
}
