import { useTranslation } from 'react-i18next';
import type { StrengthNow } from '../../shared/contract/strength.contract.ts';
import { Refusal } from '../components/Refusal.tsx';
import classes from './StrengthDesk.module.css';
import { nameOf, platoonOf } from './strength-words.ts';

/**
 * Who should be back and is not, each by name with his minutes and his phone.
 * @param brief the names beside what is said of them, where the screen has more to show
 */
export function Overdue({ men, brief = false }: { men: StrengthNow['overdue']; brief?: boolean }) {
  const { t } = useTranslation();
  if (men.length === 0) return null;
  return (
    <div className={brief ? `${classes.late} ${classes.brief}` : classes.late}>
      <Refusal
        what={t('strength.line.late', { count: men.length })}
        why={men.map((man) => (
          <span key={man.cadetId} className="tn">
            {[nameOf(man), platoonOf(man.platoon), t('strength.overdueSince', man), inOnePiece(man.phone)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        ))}
      />
    </div>
  );
}

/** A number that is read out over the phone does not break at the end of a line. */
const inOnePiece = (phone: string | null): string | undefined => phone?.replaceAll(' ', '\u00a0');
