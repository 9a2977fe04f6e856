import { IconLock, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/contract/values.ts';
import { BrandMark } from '../app/shell/BrandMark.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { changeLanguage, currentLanguage, LANGUAGES } from '../i18n/setup.ts';
import classes from './SessionFrame.module.css';

const OWN_NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

interface Props {
  children: ReactNode;
  /** At the right of the foot: the program's version. */
  foot?: ReactNode;
}

/** What stands around every screen before anybody is signed in: the name, the language, two promises. */
export function SessionFrame({ children, foot }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <header className={classes.top}>
        <BrandMark />
        <b>{t('shell.program')}</b>
        <Segmented
          label={t('session.start.language')}
          items={LANGUAGES.map((language) => ({ value: language, label: OWN_NAMES[language], lang: language }))}
          value={currentLanguage()}
          onChange={(language) => void changeLanguage(language)}
        />
      </header>
      <main className={classes.middle}>{children}</main>
      <footer className={classes.bottom}>
        <span>
          <IconLock size="0.875rem" stroke={1.75} aria-hidden />
          {t('session.start.encrypted')}
        </span>
        <span>
          <IconWifiOff size="0.875rem" stroke={1.75} aria-hidden />
          {t('session.start.offline')}
        </span>
        {foot}
      </footer>
    </div>
  );
}
