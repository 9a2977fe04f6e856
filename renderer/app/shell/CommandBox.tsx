import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asked } from '../../../shared/finding/match.ts';
import { keyCaption } from '../keys.ts';
import { answersOf, type BoxEntry, type EntryGroup, groupsOf } from './box-entry.ts';
import classes from './CommandBox.module.css';
import { closeCommandBox, useCommandBox } from './command-box-open.ts';
import { useFoundEntries } from './use-found-entries.ts';
import { useKnownEntries } from './use-known-entries.ts';

const MOST_RECENT = 5;

/** Ctrl+K: men, places, papers, screens and commands by a few letters; Enter takes the best answer. */
export function CommandBox() {
  const { t } = useTranslation();
  const opened = useCommandBox((state) => state.open);
  // Names must not outlive the session on this computer: what was opened last is kept by the open window alone.
  const [recent, setRecent] = useState<readonly BoxEntry[]>([]);
  return (
    <Modal.Root opened={opened} onClose={closeCommandBox} yOffset="12vh" size="38rem" transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.25} blur={0} />
      <Modal.Content aria-label={t('shell.search.open')} className={classes.box ?? ''}>
        <Modal.Body p={0}>
          <BoxList
            recent={recent}
            onTake={(entry) => {
              setRecent((before) => [entry, ...before.filter(({ id }) => id !== entry.id)].slice(0, MOST_RECENT));
              closeCommandBox();
              entry.run();
            }}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function useGroups(query: string, recent: readonly BoxEntry[]): readonly EntryGroup[] {
  const { all, here } = useKnownEntries();
  const found = useFoundEntries(query, true);
  const question = asked(query);
  if (question === null)
    return [
      { group: 'recent' as const, entries: recent.flatMap((entry) => stillThere(entry, all)) },
      { group: 'commands' as const, entries: here },
      { group: 'screens' as const, entries: all.filter(({ group, about }) => group === 'screens' && !about) },
    ].filter(({ entries }) => entries.length > 0);
  return groupsOf([...answersOf(all, question), ...found]);
}

/** As it stands now: what a screen did is done by it only as long as it is open. */
function stillThere(entry: BoxEntry, all: readonly BoxEntry[]): BoxEntry[] {
  const now = all.find(({ id }) => id === entry.id);
  return now ? [now] : entry.id.startsWith('here-') ? [] : [entry];
}

function BoxList({ recent, onTake }: { recent: readonly BoxEntry[]; onTake: (entry: BoxEntry) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [query, setQuery] = useState('');
  const groups = useGroups(query, recent);
  const entries = groups.flatMap((group) => group.entries);
  /** The entry the arrows chose; the first one as long as they chose none. */
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    entries.findIndex((entry) => entry.id === chosen),
  );
  const current = entries[at];
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen has to be in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current?.id]);

  const pressed = (event: KeyboardEvent) => {
    const { code } = event;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = (to: number) => setChosen(entries[(to + entries.length) % entries.length]?.id ?? null);
    if (code === 'ArrowDown') step(at + 1);
    else if (code === 'ArrowUp') step(at - 1);
    else if (code === 'PageDown') step(entries.length - 1);
    else if (code === 'PageUp') step(0);
    else if (code === 'Enter' || code === 'NumpadEnter') {
      if (current) onTake(current);
    } else return;
    event.preventDefault();
  };
  const optionId = (entry: BoxEntry) => `${id}-${entry.id}`;
  return (
    <>
      <div className={classes.search}>
        <IconSearch size="1.125rem" stroke={1.75} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-label={t('shell.search.open')}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(current && { 'aria-activedescendant': optionId(current) })}
          placeholder={t('shell.search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(null);
          }}
          onKeyDown={pressed}
        />
        <kbd>Esc</kbd>
      </div>
      <div className={classes.list} id={`${id}-list`} role="listbox" aria-label={t('shell.search.found')} ref={list}>
        {groups.map(({ group, entries: ofGroup }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox is grouped by role, not by a fieldset
          <div key={group} role="group" aria-label={t(`shell.search.${group}`)}>
            <div className={classes.group} aria-hidden>
              {t(`shell.search.${group}`)}
            </div>
            {ofGroup.map((entry) => (
              <Option
                key={entry.id}
                id={optionId(entry)}
                entry={entry}
                selected={entry === current}
                onPoint={() => setChosen(entry.id)}
                onTake={() => onTake(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      <div role="status">
        {entries.length === 0 && <p className={classes.nothing}>{t('shell.search.nothing')}</p>}
        {entries.length > 0 && query.trim() !== '' && (
          <span className="sr">{t('components.found', { count: entries.length })}</span>
        )}
      </div>
    </>
  );
}

interface OptionProps {
  id: string;
  entry: BoxEntry;
  selected: boolean;
  onPoint: () => void;
  onTake: () => void;
}

function Option({ id, entry: { label, about, icon: Icon, keys }, selected, onPoint, onTake }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and its keys
    // biome-ignore lint/a11y/useFocusableInteractive: the active descendant of the field
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={classes.option}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className={classes.icon}>{Icon && <Icon size="1.125rem" stroke={1.75} aria-hidden />}</span>
      <span className={classes.label}>{label}</span>
      {about && <span className={classes.about}>{about}</span>}
      {keys && <kbd>{keyCaption(keys)}</kbd>}
    </div>
  );
}
