import { useMantineColorScheme } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { searchable } from '../../../shared/finding/match.ts';
import { openShiftDialog } from '../../people/shift-dialog.ts';
import { chooseIntake } from '../current-intake.ts';
import { useIntakes } from '../intakes.ts';
import { useScreenActList, useScreenKeyList } from '../keys.ts';
import { goTo } from '../location.ts';
import type { PlaceAct } from '../place-keys.ts';
import { PLACE_NAMES, PLACES, type PlaceName, placeNamed } from '../places.ts';
import { useCommand } from '../queries.ts';
import { useLock, useMe } from '../session.ts';
import { redoLast, undoLast } from '../undo.tsx';
import { usePlace } from '../use-place.ts';
import { type NamedEntry, named } from './box-entry.ts';
import { RAIL, RAIL_FOOT } from './rail-entries.ts';

const ICONS = new Map([...RAIL, ...RAIL_FOOT].map(({ screen, icon }) => [screen as string, icon]));

/** 'Сабақ кестесі: Алмастыру', or the screen alone for a place that is no tab. */
function placeEntry(name: PlaceName): NamedEntry {
  const { screen, params, title } = placeNamed(name);
  const full = named(`shell.rail.${screen}.full`);
  const tab = title === undefined ? null : named(title);
  const rail = RAIL.findIndex((entry) => entry.screen === screen);
  const isFirst = PLACE_NAMES.find((one) => PLACES[one].screen === screen) === name;
  const icon = ICONS.get(screen);
  return {
    id: `place-${name}`,
    group: 'screens',
    label: isFirst || tab === null ? full.label : tab.label,
    ...(!isFirst && tab !== null && { about: full.label }),
    ...(icon && { icon }),
    ...(isFirst && rail >= 0 && { keys: `Ctrl+${rail + 1}` }),
    names: isFirst ? [...full.names, ...(tab?.names ?? [])] : (tab?.names ?? full.names),
    run: () => goTo(screen, params ?? {}),
  };
}

/** Every word a command of a place is found by. */
const namesOf = ({ label, also }: Pick<PlaceAct, 'label' | 'also'>) => [
  ...named(label).names,
  ...(also === undefined ? [] : named(also).names),
];

/** What the window can find by itself: commands of this screen and of all others, screens with their tabs, intakes. */
export function useKnownEntries(): { all: readonly NamedEntry[]; here: readonly NamedEntry[] } {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const lock = useLock();
  const backup = useCommand('backup.now');
  const rights = useMe()?.rights;
  const { setColorScheme } = useMantineColorScheme();
  const live = useScreenKeyList((state) => state.keys);
  const place = usePlace();
  const intakes = useIntakes();

  // biome-ignore lint/correctness/useExhaustiveDependencies: every text changes with the language
  const places = useMemo(() => {
    const mine = PLACE_NAMES.filter((name) => {
      const { right } = placeNamed(name);
      return right === undefined || rights?.includes(right);
    });
    const elsewhere = mine.flatMap((name) =>
      (placeNamed(name).keys ?? [])
        .filter(({ legend, right }) => legend !== true && (right === undefined || rights?.includes(right)))
        .map(({ keys, label, also }): NamedEntry & { place: PlaceName } => ({
          id: `key-${name}-${keys}`,
          group: 'commands',
          label: named(label).label,
          names: namesOf({ label, also }),
          about: placeEntry(name).label,
          keys,
          place: name,
          run: () => goTo(placeNamed(name).screen, placeNamed(name).params ?? {}),
        })),
    );
    const acts = mine.flatMap((name) =>
      (placeNamed(name).acts ?? [])
        .filter(({ right }) => right === undefined || rights?.includes(right))
        .map(
          (act): NamedEntry => ({
            id: `act-${name}-${act.label}`,
            group: 'commands',
            label: named(act.label).label,
            names: namesOf(act),
            about: placeEntry(name).label,
            run: () => {
              const live = useScreenActList.getState().acts.find(({ label }) => label === act.label);
              if (live) live.run();
              else goTo(placeNamed(name).screen, placeNamed(name).params ?? {});
            },
          }),
        ),
    );
    return { acts, places: mine.filter((name) => placeNamed(name).inner !== true).map(placeEntry), elsewhere };
  }, [rights, i18n.language]);

  const listed = placeNamed(place).keys ?? [];
  const here = live.map(({ keys, label, run }): NamedEntry => {
    const own = listed.find((key) => key.keys === keys);
    return {
      id: `here-${place}-${keys}`,
      group: 'commands',
      label,
      keys,
      run,
      // By its words in the other languages too, as on every other screen.
      names: [searchable(label), ...(own ? namesOf(own) : [])],
    };
  });
  const command = (id: string, key: string, run: () => void, keys?: string): NamedEntry => ({
    id,
    group: 'commands',
    ...named(key),
    ...(keys && { keys }),
    run,
  });
  const everywhere = [
    command('undo', 'shell.command.undo', () => void undoLast(client), 'Ctrl+KeyZ'),
    command('redo', 'shell.keys.redo', () => void redoLast(client), 'Ctrl+KeyY'),
    ...(rights?.includes('backup.write') ? [command('backup', 'shell.command.backup', () => void backup.run({}))] : []),
    command('shift', 'session.shift.title', openShiftDialog),
    command('lock', 'shell.command.lock', () => void lock()),
    command('light', 'shell.command.light', () => setColorScheme('light')),
    command('dark', 'shell.command.dark', () => setColorScheme('dark')),
  ];
  const ofIntakes = intakes.map(
    ({ id, code }): NamedEntry => ({
      id: `intake-${id}`,
      group: 'places',
      label: t('shell.intake.name', { name: code }),
      names: [searchable(code), ...named('shell.intake.name', { name: code }).names],
      icon: IconStack2,
      run: () => chooseIntake(id),
    }),
  );
  // What can be done here now is listed by the screen itself.
  const others = places.elsewhere.filter((one) => one.place !== place);
  return { all: [...here, ...everywhere, ...others, ...places.acts, ...places.places, ...ofIntakes], here };
}
