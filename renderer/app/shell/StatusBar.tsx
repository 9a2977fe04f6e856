import { IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/contract/values.ts';
import { BackupAge } from '../../backup/BackupAge.tsx';
import { changeLanguage, LANGUAGES } from '../../i18n/setup.ts';
import { useSavedState } from '../saved-state.ts';
import { clockWithSeconds } from './age.ts';
import { OutNow } from './OutNow.tsx';
import classes from './StatusBar.module.css';

const SHORT_NAMES: Record<Language, string> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };

/** Left: what is saved and how old the backup is. Right: who is out, and the language. */
export function StatusBar() {
  const { t, i18n } = useTranslation();
  const { saving, savedAt } = useSavedState();
  return (
    <footer className={classes.bar}>
      <span className={classes.item}>
        <IconDeviceFloppy size="0.875rem" stroke={1.75} aria-hidden />
        {saving > 0 && <span>{t('shell.status.saving')}</span>}
        {/* Said when it is saved, and not a second time on the way there. */}
        <span className={saving > 0 ? 'sr' : 'tn'} role="status">
          {savedAt ? t('shell.status.savedAt', { time: clockWithSeconds(savedAt) }) : t('shell.status.saved')}
        </span>
      </span>
      <BackupAge />
      <span className={classes.space} />
      <OutNow />
      <fieldset className={classes.languages} aria-label={t('shell.status.language')}>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={i18n.language === language}
            onClick={() => void changeLanguage(language)}
          >
            {SHORT_NAMES[language]}
          </button>
        ))}
      </fieldset>
    </footer>
  );
}
