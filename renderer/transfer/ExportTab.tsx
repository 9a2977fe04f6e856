import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { TextField } from '../components/TextField.tsx';
import { Working } from '../components/Working.tsx';
import classes from '../people/SettingsTabs.module.css';

/** Writes everything the file holds into a folder in open formats, with the purpose that the journal keeps. */
export function ExportTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<OutputOf<'transfer.export'> | null>(null);
  const out = useCommand('transfer.export', { inline: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (purpose.trim() === '') return;
    const result = await out.run({ purpose });
    if (!result.ok) return;
    setDone(result.value);
    setPurpose('');
    setTried(false);
  };
  return (
    <Screen>
      <ScreenHead title={t('people.settings.title')} />
      {tabs}
      <ScreenBody>
        <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
          <h2>{t('transfer.section.title')}</h2>
          <p className="body13 t2">{t('transfer.section.text')}</p>
          <TextField
            label={t('transfer.section.purpose')}
            value={purpose}
            onChange={setPurpose}
            error={tried && purpose.trim() === '' ? t('transfer.section.needed') : undefined}
          />
          {out.failure && <Refusal failure={out.failure} />}
          <div className={classes.acts}>
            <Action primary type="submit" busy={out.running}>
              {t('transfer.section.go')}
            </Action>
          </div>
          {out.running && <Working label={t('transfer.section.working')} />}
        </form>
        {done && !out.running && (
          <div className={classes.lines} role="status">
            <div className={classes.line}>
              <span>{t('transfer.section.where')}</span>
              <span className={classes.path}>{done.folder}</span>
            </div>
            <div className={classes.line}>
              <span />
              <span className="body13">
                {t('transfer.section.done', {
                  tables: formatNumber(done.tables),
                  rows: formatNumber(done.rows),
                  papers: formatNumber(done.papers),
                })}
              </span>
            </div>
          </div>
        )}
      </ScreenBody>
    </Screen>
  );
}
