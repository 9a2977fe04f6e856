import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { foldedIncludes } from '../../../shared/kit/kazakh.ts';
import { keyCaption, useScreenKeyList } from '../keys.ts';
import { goTo } from '../location.ts';
import { useCommand } from '../queries.ts';
import { useLock, useMay } from '../session.ts';
import { undoLast } from '../undo.tsx';
import classes from './CommandBox.module.css';
import { RAIL, RAIL_FOOT } from './rail-entries.ts';

/** Ctrl+K: every section and every action by name, found by the Kazakh and the Russian look-alike letters. */
export function CommandBox() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const lock = useLock();
  const backup = useCommand('backup.now');
  const mayBackUp = useMay('backup.write');
  const { setColorScheme } = useMantineColorScheme();
  const here = useScreenKeyList((state) => state.keys);

  const groups: SpotlightActionGroupData[] = [
    {
      group: t('shell.search.commands'),
      actions: [
        ...here.map((key) => ({
          id: `here-${key.keys}`,
          label: key.label,
          onClick: key.run,
          rightSection: <kbd>{keyCaption(key.keys)}</kbd>,
        })),
        {
          id: 'undo',
          label: t('shell.command.undo'),
          onClick: () => void undoLast(client),
          rightSection: <kbd>Ctrl Z</kbd>,
        },
        ...(mayBackUp ? [{ id: 'backup', label: t('shell.command.backup'), onClick: () => void backup.run({}) }] : []),
        { id: 'lock', label: t('shell.command.lock'), onClick: () => void lock() },
        { id: 'light', label: t('shell.command.light'), onClick: () => setColorScheme('light') },
        { id: 'dark', label: t('shell.command.dark'), onClick: () => setColorScheme('dark') },
      ],
    },
    {
      group: t('shell.search.screens'),
      actions: [...RAIL, ...RAIL_FOOT].map(({ screen, icon: Icon }, index) => ({
        id: screen,
        label: t(`shell.rail.${screen}.full`),
        onClick: () => goTo(screen),
        leftSection: <Icon size="1.125rem" stroke={1.75} aria-hidden />,
        ...(index < RAIL.length ? { rightSection: <kbd>Ctrl {index + 1}</kbd> } : {}),
      })),
    },
  ];
  return (
    <Spotlight
      shortcut={null}
      attributes={{ content: { 'aria-label': t('shell.search.open') } }}
      actions={groups.toReversed()}
      filter={(query, all) =>
        all.map((entry) =>
          'actions' in entry
            ? { ...entry, actions: entry.actions.filter(({ label }) => foldedIncludes(label ?? '', query)) }
            : entry,
        )
      }
      nothingFound={t('shell.search.nothing')}
      highlightQuery={false}
      scrollable
      maxHeight="26rem"
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      classNames={{ actionsGroup: classes.group ?? '', action: classes.action ?? '' }}
      searchProps={{
        leftSection: <IconSearch size="1rem" stroke={1.75} aria-hidden />,
        placeholder: t('shell.search.placeholder'),
        'aria-label': t('shell.search.open'),
      }}
    />
  );
}
