import { useTranslation } from 'react-i18next';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import classes from './TrayRefusals.module.css';
import type { Moves } from './use-barracks.ts';

interface Props {
  overview: BarracksOverview;
  moves: Moves;
  /** After a remedy has put the men down. */
  onPlaced: () => void;
}

/** A placement that was refused on the spot, and what can be done with the same men. */
export function RefusedNow({ overview, moves, onPlaced }: Props) {
  const { t } = useTranslation();
  const returnToUse = useCommand('barracks.returnToUse');
  if (!moves.refused) return null;
  const { failure, cadetIds, target } = moves.refused;
  const bunkId = 'bunkId' in target ? target.bunkId : null;
  const room =
    bunkId === null
      ? overview.rooms.find(({ id }) => 'roomId' in target && id === target.roomId)
      : overview.rooms.find(({ bunks }) => bunks.some(({ id }) => id === bunkId));
  const free = Number(failure.params.free ?? 0);
  const put = (ids: readonly number[]) => {
    if (room && moves.place(ids, { roomId: room.id })) onPlaced();
  };
  return (
    <div className={classes.block}>
      <Refusal
        failure={failure}
        onClose={moves.forget}
        actions={
          <>
            {failure.code === 'barracks.roomTooSmall' && free > 0 && (
              <Action size="xs" wide onClick={() => put(cadetIds.slice(0, free))}>
                {t('barracks.remedy.asManyAsFit', { free })}
              </Action>
            )}
            {failure.code === 'barracks.bunkOutOfUse' && bunkId !== null && (
              <Action
                size="xs"
                wide
                onClick={() => {
                  moves.forget();
                  void returnToUse.run({ bunkIds: [bunkId] });
                }}
              >
                {t('barracks.remedy.returnBunk', { bunk: String(failure.params.bunk) })}
              </Action>
            )}
            {failure.code !== 'barracks.roomTooSmall' && room && (
              <Action size="xs" wide onClick={() => put(cadetIds)}>
                {t('barracks.remedy.freeInRoom')}
              </Action>
            )}
          </>
        }
      />
    </div>
  );
}
