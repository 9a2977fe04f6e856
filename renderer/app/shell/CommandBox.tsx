import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch, IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedIncludes } from '../../../shared/kit/kazakh.ts';
import { keyCaption, useScreenKeyList } from '../keys.ts';
import { goTo } from '../location.ts';
import { useCommand } from '../queries.ts';
import { useLock, useMay } from '../session.ts';
import { undoLast } from '../undo.tsx';
import classes from './CommandBox.module.css';
import { RAIL, RAIL_FOOT } from './rail-entries.ts';
import { usePeopleHits } from './use-people-hits.ts';

/** Ctrl+K: men, sections and actions by name, found by the Kazakh and the Russian look-alike letters. */
export function CommandBox() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const lock = useLock();
  const backup = useCommand('backup.now');
  const mayBackUp = useMay('backup.write');
  const { setColorScheme } = useMantineColorScheme();
  const here = useScreenKeyList((state) => state.keys);
  const [query, setQuery] = useState('');
  const people = usePeopleHits(query);

  const named: SpotlightActionGroupData[] = [
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
  const found = named.map(({ group, actions }) => ({
    group,
    actions: actions.filter(({ label }) => foldedIncludes(label ?? '', query)),
  }));
  found.push({
    group: t('shell.search.people'),
    actions: people.map(({ cadetId, enrolled, name, about }) => ({
      id: `man-${cadetId}`,
      label: name,
      description: about,
      onClick: () => goTo(enrolled ? 'cadet' : 'admissions', { man: String(cadetId) }),
      leftSection: <IconUser size="1.125rem" stroke={1.75} aria-hidden />,
    })),
  });
  return (
    <Spotlight
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      // It hangs from the same line, however much is found.
      centered={false}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': t('shell.search.open') } }}
      actions={found.filter(({ actions }) => actions.length > 0).toReversed()}
      filter={(_query, all) => all}
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
