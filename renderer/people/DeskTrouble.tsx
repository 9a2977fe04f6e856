import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import type { Coded } from '../i18n/refusal-text.ts';
import classes from './DeskTrouble.module.css';

interface Props {
  trouble: Coded;
  newestBackup: string | null;
}

/** Why the file cannot be opened, which backup is there, and another look after something was put right. */
export function DeskTrouble({ trouble, newestBackup }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return (
    <div className={classes.trouble}>
      <Refusal
        failure={trouble}
        actions={
          <Action size="xs" onClick={() => void client.invalidateQueries({ queryKey: ['session.state'] })}>
            {t('session.trouble.again')}
          </Action>
        }
      />
      <p className="meta t2 selectable">
        {newestBackup ? t('session.trouble.backup', { name: newestBackup }) : t('session.trouble.noBackup')}
      </p>
    </div>
  );
}
