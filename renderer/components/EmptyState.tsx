import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Right, ROLE_RIGHTS, ROLES } from '../../shared/people/roles.ts';
import { goTo } from '../app/location.ts';
import { useMe } from '../app/session.ts';
import { Action } from './Action.tsx';
import classes from './EmptyState.module.css';

interface Props {
  /** One sentence: what the screen is for. */
  text: string;
  /** A second line where it is needed. */
  note?: string;
  /** The one button that does the next step. */
  action?: ReactNode;
  /** What the next step needs: who does not hold it reads whose work it is instead of being left without a way on. */
  right?: Right;
}

/** An empty screen: one sentence and one button, where the first row would stand. */
export function EmptyState({ text, note, action, right }: Props) {
  return (
    <div className={classes.empty}>
      <p>{text}</p>
      {note && <p className="meta t2">{note}</p>}
      {right && <WhoseWork right={right} />}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

/** Whose work it is, for whoever may not do it; for the administrator with the way to give the duty. */
function WhoseWork({ right }: { right: Right }) {
  const { t } = useTranslation();
  const rights = useMe()?.rights ?? [];
  const role = ROLES.find((one) => ROLE_RIGHTS[one].includes(right));
  if (!role || rights.includes(right)) return null;
  return (
    <>
      <p className="meta t2">{t('components.empty.work', { role: t(`session.role.${role}`).toLocaleLowerCase() })}</p>
      {rights.includes('people.write') && (
        <div className={classes.action}>
          <Action onClick={() => goTo('settings', { tab: 'people' })}>{t('components.empty.people')}</Action>
        </div>
      )}
    </>
  );
}
