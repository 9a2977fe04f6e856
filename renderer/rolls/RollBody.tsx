import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollBoard, RollMan } from '../../shared/contract/rolls.contract.ts';
import { minuteOf } from '../../shared/presence/local-minutes.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Chips } from '../components/Chips.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ToAdmissions } from '../components/ToAdmissions.tsx';
import { MissingRecords } from './MissingRecords.tsx';
import { RollCounts } from './RollCounts.tsx';
import { RollList } from './RollList.tsx';
import { RollMarkBar } from './RollMarkBar.tsx';
import { RollQuestions } from './RollQuestions.tsx';
import classes from './RollScreen.module.css';
import { SheetBox } from './SheetBox.tsx';
import { useRollPlace } from './use-roll-place.ts';

interface Props {
  cohortId: number;
  board: RollBoard;
}

/** The columns with their counts, what is still open on top, the list, and beside it the words and the typed sheet. */
export function RollBody({ cohortId, board }: Props) {
  const { t } = useTranslation();
  const [place, go] = useRollPlace();
  const mayWrite = useMay('rolls.write');
  const mark = useCommand('rolls.mark');
  const [cursor, setCursor] = useState(0);
  const { date, part, men, seen } = board;
  const platoons = useMemo(
    () =>
      [...Map.groupBy(men, ({ platoon }) => platoon)].flatMap(([number, some]) => (number ? [{ number, some }] : [])),
    [men],
  );
  const ofPlatoon = men.filter(({ platoon }) => place.platoon === 'all' || String(platoon) === place.platoon);
  const shown = ofPlatoon.filter(
    (man) => (!place.exceptions || isException(man)) && (place.column === null || man.where === place.column),
  );
  const at = Math.min(cursor, Math.max(0, shown.length - 1));
  const current = shown[at];
  const open = board.opened !== null && board.closed === null && mayWrite;
  const writable = open && minuteOf(localNow()) >= board.doors.mark;
  const say = (man: RollMan, word: Whereabouts | null, note: string | null = null) =>
    void mark.run({ cohortId, date, part, cadetIds: [man.cadetId], mark: word, note, seen });

  if (men.length === 0) return <EmptyState text={t('rolls.empty.nobody')} action={<ToAdmissions />} />;
  return (
    <div className={classes.body}>
      <div className={classes.left}>
        <RollCounts men={ofPlatoon} column={place.column} onColumn={(column) => go({ column })} />
        <RollQuestions cohortId={cohortId} board={board} mayWrite={open} />
        <div className={classes.filters}>
          <Chips
            label={t('rolls.platoons')}
            items={[
              { value: 'all', label: t('rolls.all'), count: men.length },
              ...platoons.map(({ number, some }) => ({
                value: String(number),
                label: t('rolls.platoon', { number }),
                count: some.length,
              })),
            ]}
            value={place.platoon}
            onChange={(platoon) => go({ platoon })}
          />
          <Switch
            size="xs"
            label={t('rolls.exceptionsOnly')}
            checked={place.exceptions}
            onChange={(event) => go({ exceptions: event.currentTarget.checked })}
          />
        </div>
        <RollList men={shown} cursor={at} onCursor={setCursor} {...(writable && { onMark: say })} />
        {shown.length === 0 && <p className="meta t2">{t('rolls.nobodyHere')}</p>}
      </div>
      <aside className={classes.right}>
        {writable && current && (
          <RollMarkBar
            key={`${current.cadetId} ${current.mark?.note ?? ''}`}
            man={current}
            onMark={(word, note) => say(current, word, note)}
          />
        )}
        <MissingRecords cohortId={cohortId} board={board} />
        {writable && <SheetBox cohortId={cohortId} board={board} />}
        {!writable && <p className="meta t2">{t(readOnlyWords(board, mayWrite), { at: board.doors.mark })}</p>}
      </aside>
    </div>
  );
}

const isException = ({ where, mark, question, later }: RollMan): boolean =>
  where !== 'present' || mark !== null || question !== null || later !== null;

function readOnlyWords({ opened, closed }: RollBoard, mayWrite: boolean) {
  if (!mayWrite) return 'rolls.readOnly.noRight';
  if (closed) return 'rolls.readOnly.closed';
  return opened ? 'rolls.readOnly.early' : 'rolls.readOnly.notOpened';
}
