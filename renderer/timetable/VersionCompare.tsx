import { Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import type { VersionDifference } from '../../shared/contract/timetable-board.contract.ts';
import { useOperation } from '../app/queries.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { SubjectCode } from '../components/SubjectCode.tsx';
import type { CardWords } from './card-words.ts';
import classes from './VersionCompare.module.css';

interface Props {
  board: Board;
  words: CardWords;
  onClose: () => void;
}

/** Two versions held side by side: every lesson that stands otherwise, by platoon, from where to where. */
export function VersionCompare({ board, words, onClose }: Props) {
  const { t } = useTranslation();
  const newest = board.versions.at(-1)?.version ?? 0;
  const [from, setFrom] = useState(board.version === 0 ? newest : Math.max(1, board.version - 1));
  const [to, setTo] = useState(board.version);
  const found = useOperation('timetable.compare', { cohortId: board.cohortId, from, to });
  const name = (version: number) =>
    version === 0 ? t('timetable.state.showDraft') : t('timetable.state.showVersion', { version });
  const items = [...board.versions.map((one) => one.version), 0].map((version) => ({
    value: String(version),
    label: name(version),
  }));
  const rows = found.data ?? [];
  const counts = { moved: 0, added: 0, removed: 0 };
  for (const row of rows) counts[kindOf(row)]++;
  return (
    <Modal
      opened
      onClose={onClose}
      size="56rem"
      title={t('timetable.compare.title')}
      closeButtonProps={{ 'aria-label': t('components.refusal.close') }}
    >
      <div className={classes.choice}>
        <Select
          size="xs"
          aria-label={t('timetable.compare.from')}
          data={items}
          value={String(from)}
          allowDeselect={false}
          onChange={(value) => setFrom(Number(value))}
        />
        <span className="t2">→</span>
        <Select
          size="xs"
          aria-label={t('timetable.compare.to')}
          data={items}
          value={String(to)}
          allowDeselect={false}
          onChange={(value) => setTo(Number(value))}
        />
      </div>
      {found.error && <Refusal failure={found.error.failure} />}
      {found.data && (
        <p className="meta t2 tn" role="status">
          {rows.length === 0
            ? t('timetable.compare.same')
            : t('timetable.compare.sum', { total: rows.length, ...counts })}
        </p>
      )}
      {[...Map.groupBy(rows, (row) => row.card.platoonId)].map(([platoonId, ofPlatoon]) => (
        <section key={platoonId} className={classes.platoon}>
          <h3>
            {words.platoon({ platoonId })} <span className="t2 tn">{ofPlatoon.length}</span>
          </h3>
          {ofPlatoon.map((row) => (
            <Difference key={JSON.stringify(row.card)} row={row} board={board} words={words} />
          ))}
        </section>
      ))}
    </Modal>
  );
}

const kindOf = ({ from, to }: VersionDifference): 'moved' | 'added' | 'removed' =>
  from === null ? 'added' : to === null ? 'removed' : 'moved';

const KINDS = { moved: 'wait', added: 'info', removed: 'warn' } as const;

function Difference({ row, board, words }: { row: VersionDifference; board: Board; words: CardWords }) {
  const { t } = useTranslation();
  const kind = kindOf(row);
  const where = (at: VersionDifference['to']): string => {
    if (!at) return '—';
    const place = board.places.find((one) => one.id === at.placeId)?.name ?? '';
    const person = board.instructors.find((one) => one.id === at.instructorId)?.fullName.split(' ')[0] ?? '';
    return `${words.hour(at)} · ${place} · ${person}`;
  };
  return (
    <div className={classes.row}>
      <SubjectCode tint={row.subjectCode as SubjectTint} code={words.code(row)} />
      <span className="truncate" title={words.lesson(row)}>
        {words.lesson(row)}
      </span>
      <span>{where(row.from)}</span>
      <span>{where(row.to)}</span>
      <Status kind={KINDS[kind]}>{t(`timetable.compare.${kind}`)}</Status>
    </div>
  );
}
