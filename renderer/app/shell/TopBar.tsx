import { IconLock, IconSearch, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../../shared/contract/people.contract.ts';
import { IconAction } from '../../components/IconAction.tsx';
import { openShiftDialog } from '../../people/shift-dialog.ts';
import { useLock } from '../session.ts';
import { BrandMark } from './BrandMark.tsx';
import { openCommandBox } from './command-box-open.ts';
import { IntakeSwitcher } from './IntakeSwitcher.tsx';
import classes from './TopBar.module.css';

/** Which intake, the box that finds everything, who is at the desk, and the lock. */
export function TopBar({ me, sample }: { me: SignedIn; sample: boolean }) {
  const { t } = useTranslation();
  const lock = useLock();
  return (
    <header className={classes.top}>
      <div className={classes.brand}>
        <BrandMark />
        <span>{t('shell.program')}</span>
      </div>
      <IntakeSwitcher />
      {sample && <b className={classes.sample}>{t('shell.sampleMark')}</b>}
      <button type="button" className={classes.search} onClick={() => openCommandBox()}>
        <IconSearch size="1rem" stroke={1.75} aria-hidden />
        <span className={`truncate ${classes.long}`}>{t('shell.search.open')}</span>
        <span className={`truncate ${classes.brief}`}>{t('shell.search.brief')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className={classes.who}>
        <div>
          <span className="m truncate">{me.fullName}</span>
          <small>{t(`session.role.${me.role}`)}</small>
        </div>
        <IconAction icon={IconUsersGroup} label={t('session.shift.title')} onClick={openShiftDialog} />
        <IconAction icon={IconLock} label={t('shell.command.lock')} onClick={() => void lock()} />
      </div>
    </header>
  );
}
