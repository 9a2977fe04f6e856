import { Menu } from '@mantine/core';
import { IconLock, IconLockCog, IconLockOpen, IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { useCommand } from '../app/queries.ts';
import { IconAction } from '../components/IconAction.tsx';
import type { CardWords } from './card-words.ts';

interface Props {
  board: Board;
  words: CardWords;
  /** Where the cursor stands: its day and its platoon are offered. */
  date: LocalDate | null;
  platoonId: number | null;
  hits: readonly BoardCard[] | null;
  /** Generates again while all that stands as approved stays; null before anything is approved. */
  onHoldApproved: (() => void) | null;
  /** Generates from nothing, as if no plan stood yet; null before one does. */
  onAfresh: (() => void) | null;
}

/** Many locks at once: a day, a platoon, what the filter found. Mine and the generator's are opened apart. */
export function LockMenu({ board, words, date, platoonId, hits, onHoldApproved, onAfresh }: Props) {
  const { t } = useTranslation();
  const lock = useCommand('timetable.lock');
  const sets = [
    ...(date
      ? [{ key: 'day', name: formatDate(date).slice(0, 5), cards: board.cards.filter((card) => card.date === date) }]
      : []),
    ...(platoonId === null
      ? []
      : [
          {
            key: 'platoon',
            name: words.platoon({ platoonId }),
            cards: board.cards.filter((card) => card.platoonId === platoonId),
          },
        ]),
    ...(hits ? [{ key: 'hits', name: t('timetable.lockMany.hits'), cards: hits }] : []),
    { key: 'all', name: t('timetable.lockMany.all'), cards: board.cards },
  ];
  const run = (cards: readonly BoardCard[], to: 'mine' | null, whose: 'mine' | 'generator' = 'mine') => {
    const keys = cards.map(({ platoonId: platoon, lessonKindId, blockIndex }) => ({
      platoonId: platoon,
      lessonKindId,
      blockIndex,
    }));
    if (keys.length > 0) void lock.run({ cards: keys, lock: to, whose });
  };
  const held = (cards: readonly BoardCard[], whose: 'mine' | 'generator') =>
    cards.filter((card) => card.lock === whose);
  const generators = held(board.cards, 'generator');
  return (
    <Menu position="bottom-end" shadow="md" width={290}>
      <Menu.Target>
        <IconAction framed icon={IconLock} label={t('timetable.lockMany.title')} onClick={() => {}} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('timetable.lockMany.lock')}</Menu.Label>
        {sets.map(({ key, name, cards }) => {
          const open = cards.filter((card) => card.lock !== 'mine');
          return (
            <Menu.Item
              key={key}
              leftSection={<IconLock size="0.875rem" stroke={1.75} aria-hidden />}
              disabled={open.length === 0}
              onClick={() => run(open, 'mine')}
            >
              {t('timetable.lockMany.count', { name, count: open.length })}
            </Menu.Item>
          );
        })}
        <Menu.Label>{t('timetable.lockMany.unlock')}</Menu.Label>
        {sets.map(({ key, name, cards }) => {
          const mine = held(cards, 'mine');
          return (
            <Menu.Item
              key={key}
              leftSection={<IconLockOpen size="0.875rem" stroke={1.75} aria-hidden />}
              disabled={mine.length === 0}
              onClick={() => run(mine, null)}
            >
              {t('timetable.lockMany.count', { name, count: mine.length })}
            </Menu.Item>
          );
        })}
        <Menu.Label>{t('timetable.lockMany.generator')}</Menu.Label>
        <Menu.Item
          leftSection={<IconLockCog size="0.875rem" stroke={1.75} aria-hidden />}
          disabled={generators.length === 0}
          onClick={() => run(generators, null, 'generator')}
        >
          {t('timetable.lockMany.release', { count: generators.length })}
        </Menu.Item>
        {onHoldApproved && (
          <Menu.Item leftSection={<IconSparkles size="0.875rem" stroke={1.75} aria-hidden />} onClick={onHoldApproved}>
            {t('timetable.lockMany.holdApproved')}
          </Menu.Item>
        )}
        {onAfresh && (
          <Menu.Item leftSection={<IconSparkles size="0.875rem" stroke={1.75} aria-hidden />} onClick={onAfresh}>
            {t('timetable.lockMany.afresh')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
