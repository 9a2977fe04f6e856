import { TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoardCard } from '../../shared/contract/timetable.contract.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { IconAction } from '../components/IconAction.tsx';
import classes from './FindBar.module.css';
import { nextHit } from './find-cards.ts';

interface Props {
  query: string;
  hits: readonly BoardCard[] | null;
  /** The hit shown last. */
  shown: string | null;
  onQuery: (query: string) => void;
  onShow: (card: BoardCard) => void;
}

/** Ctrl+F: what is typed dims all other cards; Enter goes to the next hit, in whichever week it lies. */
export function FindBar({ query, hits, shown, onQuery, onShow }: Props) {
  const { t } = useTranslation();
  const go = (by: 1 | -1) => {
    const next = hits && nextHit(hits, shown, by);
    if (next) onShow(next);
  };
  const at = hits?.findIndex((card) => cardText(card) === shown) ?? -1;
  return (
    <div className={classes.find}>
      <TextInput
        size="xs"
        data-filter
        aria-label={t('timetable.find.label')}
        placeholder={t('timetable.find.placeholder')}
        leftSection={<IconSearch size="0.875rem" stroke={1.75} aria-hidden />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.code === 'Enter' || event.code === 'NumpadEnter') go(event.shiftKey ? -1 : 1);
          else if (event.code === 'Escape' && query !== '') onQuery('');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {hits && (
        <>
          <span className="meta t2 tn nowrap" role="status">
            {hits.length === 0
              ? t('timetable.find.none')
              : t('timetable.find.count', { at: at < 0 ? '–' : at + 1, count: hits.length })}
          </span>
          <IconAction icon={IconChevronUp} label={t('timetable.find.previous')} onClick={() => go(-1)} />
          <IconAction icon={IconChevronDown} label={t('timetable.find.next')} kbd="Enter" onClick={() => go(1)} />
          <IconAction icon={IconX} label={t('timetable.find.clear')} kbd="Esc" onClick={() => onQuery('')} />
        </>
      )}
    </div>
  );
}
