import { Checkbox } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/contract/values.ts';
import { call } from '../app/client.ts';
import { showFailure } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import card from './Card.module.css';
import classes from './RecoverySheetScreen.module.css';
import { useRecoverySheet } from './recovery-sheet.ts';
import { SessionFrame } from './SessionFrame.tsx';

interface Props {
  code: string;
  schoolName: string;
}

/** The one time the recovery code is seen. Nobody goes on before saying that the sheet is put away. */
export function RecoverySheetScreen({ code, schoolName }: Props) {
  const { t, i18n } = useTranslation();
  const [putAway, setPutAway] = useState(false);
  const tick = useRef<HTMLInputElement>(null);
  const [paper, setPaper] = useState<Paper | null>(null);
  const show = async () => {
    const language = i18n.language === 'ru' ? 'ru' : 'kk';
    const made = await call('papers.recoverySheetPdf', { recoveryCode: code, language });
    if (made.ok) setPaper(made.value);
    else showFailure(made);
  };
  return (
    <SessionFrame>
      <section className={`${card.card} ${classes.sheet}`}>
        <h1>{t('session.recovery.title')}</h1>
        <p className={card.lead}>{t('session.recovery.text')}</p>
        <p className={classes.school}>{t('session.recovery.school', { name: schoolName })}</p>
        <ul className={classes.code} aria-label={t('session.recovery.code')}>
          {code.split(/[\s-]+/).map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups stand in their places, and two may be alike
            <li key={index} className="code">
              {group}
            </li>
          ))}
        </ul>
        <p className="meta t2">{t('session.recovery.where')}</p>
        <div className={classes.keep}>
          <Action icon={IconPrinter} onClick={() => void show()}>
            {t('session.recovery.print')}
          </Action>
        </div>
        <Checkbox
          ref={tick}
          size="sm"
          className={classes.tick ?? ''}
          label={t('session.recovery.put')}
          checked={putAway}
          onChange={(event) => setPutAway(event.currentTarget.checked)}
        />
        <div className={`${card.foot} ${classes.go}`}>
          <Action
            primary
            size="l"
            blocked={!putAway}
            onClick={() => (putAway ? useRecoverySheet.setState({ sheet: null }) : tick.current?.focus())}
          >
            {putAway ? t('session.recovery.go') : t('session.recovery.tickFirst')}
          </Action>
        </div>
      </section>
      <PaperPreview paper={paper} onClose={() => setPaper(null)} />
    </SessionFrame>
  );
}
