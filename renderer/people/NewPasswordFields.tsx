import { useTranslation } from 'react-i18next';
import { TextField } from '../components/TextField.tsx';
import card from './Card.module.css';
import { PasswordRules } from './PasswordRules.tsx';

interface Props {
  labels: readonly [string, string];
  password: string;
  again: string;
  /** None of them makes a password: of the person, his login, the school. */
  names: readonly string[];
  /** Whether the form was sent once: faults are shown from then on. */
  tried: boolean;
  onPassword: (value: string) => void;
  onAgain: (value: string) => void;
}

/** A new password, typed twice, beside what it must be. */
export function NewPasswordFields({ labels, password, again, names, tried, onPassword, onAgain }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className={card.pair}>
        <TextField
          secret
          label={labels[0]}
          value={password}
          onChange={onPassword}
          error={tried && password === '' ? t('session.school.needed') : undefined}
          autoComplete="new-password"
        />
        <TextField
          secret
          label={labels[1]}
          value={again}
          onChange={onAgain}
          error={tried && password !== again ? t('session.school.differ') : undefined}
          autoComplete="new-password"
        />
      </div>
      <p className="meta t2">{t('session.school.passwordHint')}</p>
      <PasswordRules password={password} names={names} />
    </>
  );
}
