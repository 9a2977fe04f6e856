import { useTranslation } from 'react-i18next';
import { LEAST_PASSWORD, PASSWORD_RULES, passwordFaults } from '../../shared/people/password-rules.ts';
import { Status } from '../components/Status.tsx';
import classes from './PasswordRules.module.css';

interface Props {
  password: string;
  /** Of the person, his login and the school. */
  names: readonly string[];
}

/** What a password must be, in sentences that are ticked off while it is typed. */
export function PasswordRules({ password, names }: Props) {
  const { t } = useTranslation();
  const faults = passwordFaults(password, names);
  return (
    <ul className={classes.rules} aria-label={t('session.passwordRules')}>
      {PASSWORD_RULES.map((rule) => (
        <li key={rule}>
          <Status kind={password === '' ? 'idle' : faults.includes(rule) ? 'warn' : 'good'}>
            {t(`session.passwordRule.${rule}`, { least: LEAST_PASSWORD })}
          </Status>
        </li>
      ))}
    </ul>
  );
}
