import { useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeTextScale, TEXT_SCALES, useTextScale } from '../app/preferences.ts';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { changeLanguage, currentLanguage } from '../i18n/setup.ts';
import { SchoolWordsLine } from './SchoolWordsLine.tsx';
import classes from './SettingsTabs.module.css';

/** Language, colours and text size of this computer. */
export function LookTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { scale } = useTextScale();
  return (
    <Screen>
      <ScreenHead title={t('people.settings.title')} />
      {tabs}
      <ScreenBody>
        <div className={classes.lines}>
          <div className={classes.line}>
            <span>{t('people.look.language')}</span>
            <div>
              <Segmented
                label={t('people.look.language')}
                items={[
                  { value: 'kk', label: 'Қазақша', lang: 'kk' },
                  { value: 'ru', label: 'Русский', lang: 'ru' },
                  { value: 'en', label: 'English', lang: 'en' },
                ]}
                value={currentLanguage()}
                onChange={(language) => void changeLanguage(language)}
              />
            </div>
          </div>
          <div className={classes.line}>
            <span>{t('people.look.scheme')}</span>
            <div>
              <Segmented
                label={t('people.look.scheme')}
                items={[
                  { value: 'light', label: t('people.look.light') },
                  { value: 'dark', label: t('people.look.dark') },
                  { value: 'auto', label: t('people.look.auto') },
                ]}
                value={colorScheme}
                onChange={setColorScheme}
              />
            </div>
          </div>
          <div className={classes.line}>
            <span>{t('people.look.size')}</span>
            <div>
              <Segmented
                label={t('people.look.size')}
                items={TEXT_SCALES.map((value) => ({ value, label: `${value} %` }))}
                value={scale}
                onChange={changeTextScale}
              />
            </div>
          </div>
          <SchoolWordsLine />
        </div>
      </ScreenBody>
    </Screen>
  );
}
