import { Menu } from '@mantine/core';
import { IconFlask, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCallScope } from '../app/call-scope.ts';
import { useScreenKeys } from '../app/keys.ts';
import { goTo } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { IconAction } from '../components/IconAction.tsx';
import { Status } from '../components/Status.tsx';
import classes from './TrialMenu.module.css';
import { trialName } from './trial-name.ts';
import { useTry } from './use-try.ts';

/** In the timetable's head: try something on a copy, or go back to a trial that is still open. */
export function TrialMenu({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const inside = useCallScope() !== null;
  const mayTry = useMay('timetable.write');
  const trials = useOperation('trial.list', { cohortId }, { enabled: !inside }).data ?? [];
  const trying = useTry();
  const open = () => void trying.run({ cohortId });
  useScreenKeys(mayTry && !inside ? [{ keys: 'KeyT', label: t('trial.try'), run: open }] : []);
  if (inside || (!mayTry && trials.length === 0)) return null;
  if (trials.length === 0) {
    return <IconAction framed icon={IconFlask} label={t('trial.try')} kbd="T" onClick={open} />;
  }
  return (
    <Menu position="bottom-end" shadow="md" width={320}>
      <Menu.Target>
        <button type="button" className={classes.open} title={t('trial.openOnes')}>
          <Status kind="wait" icon={IconFlask} soft>
            {t('trial.list', { count: trials.length })}
          </Status>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {trials.map((trial) => (
          <Menu.Item key={trial.id} onClick={() => goTo('timetable', { trial: String(trial.id) })}>
            <span className={classes.name}>{trialName(trial)}</span>
            <span className="meta t2">
              {t('trial.acts', { count: trial.actCount })} · {trial.openedBy}
            </span>
          </Menu.Item>
        ))}
        {mayTry && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />} onClick={open}>
              {t('trial.openNew')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
