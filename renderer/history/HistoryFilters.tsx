import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HISTORY_ROOMS } from '../../shared/history/rooms.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { sayByKey } from '../i18n/say-by-key.ts';
import classes from './History.module.css';
import { isNarrowed, useHistoryPlace } from './use-history-place.ts';

const idOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** Who did it, about whom, in which intake and section, and when. */
export function HistoryFilters() {
  const { t } = useTranslation();
  const { open, ...place } = useHistoryPlace();
  const people = useOperation('people.list', {}, { enabled: useMay('people.read') }).data ?? [];
  const intakes = useOperation('cohorts.list', {}, { enabled: useMay('intake.read') }).data ?? [];
  const rooms = HISTORY_ROOMS.map((room) => ({ value: room, label: sayByKey(`historyWords.room.${room}`) ?? room }));
  const any = t('history.filter.any');
  return (
    <fieldset data-filters className={classes.filters} aria-label={t('history.filter.label')}>
      <Select
        label={t('history.filter.person')}
        placeholder={any}
        data={people.map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
        value={place.person === null ? null : String(place.person)}
        onChange={(value) => open({ person: idOf(value), entry: null })}
        searchable
        clearable
      />
      <ManChoice />
      <Select
        label={t('history.filter.intake')}
        placeholder={any}
        data={intakes.map(({ id, code }) => ({ value: String(id), label: code }))}
        value={place.intake === null ? null : String(place.intake)}
        onChange={(value) => open({ intake: idOf(value), entry: null })}
        clearable
      />
      <Select
        label={t('history.filter.room')}
        placeholder={any}
        data={rooms}
        value={place.room}
        onChange={(room) => open({ room, entry: null })}
        searchable
        clearable
      />
      <DateField
        label={t('history.filter.from')}
        value={place.from}
        onChange={(from) => from !== place.from && open({ from, entry: null })}
      />
      <DateField
        label={t('history.filter.to')}
        value={place.to}
        onChange={(to) => to !== place.to && open({ to, entry: null })}
      />
      {isNarrowed(place) && (
        <Action
          quiet
          onClick={() =>
            open({ person: null, cadet: null, intake: null, room: null, from: null, to: null, entry: null })
          }
        >
          {t('history.filter.clear')}
        </Action>
      )}
    </fieldset>
  );
}

/** A man among thousands: looked up by how his name begins. */
function ManChoice() {
  const { t } = useTranslation();
  const { cadet, open } = useHistoryPlace();
  const [text, setText] = useState('');
  const chosen = useOperation(
    'history.findMen',
    { text: '', ...(cadet !== null && { cadetId: cadet }) },
    { enabled: cadet !== null },
  );
  const found = useOperation('history.findMen', { text }, { keep: true });
  const own = cadet === null ? [] : (chosen.data ?? []);
  const men = [...own, ...(found.data ?? []).filter(({ id }) => id !== cadet)];
  return (
    <Select
      label={t('history.filter.man')}
      placeholder={t('history.filter.any')}
      data={men.map(({ id, name, intake }) => ({ value: String(id), label: `${name} · ${intake}` }))}
      // The host has searched already, with the letters of both languages folded.
      filter={({ options }) => options}
      value={cadet === null ? null : String(cadet)}
      onChange={(value) => open({ cadet: idOf(value), entry: null })}
      onSearchChange={(typed) => setText(typed.includes(' · ') ? '' : typed.slice(0, 60))}
      nothingFoundMessage={t('history.filter.nobody')}
      searchable
      clearable
    />
  );
}
