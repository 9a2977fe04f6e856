import { useTranslation } from 'react-i18next';
import { mustMove } from '../../shared/barracks/findings.ts';
import type { Room } from '../../shared/barracks/model.ts';
import type { BarracksOverview } from '../../shared/contract/barracks.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import classes from './TrayRefusals.module.css';
import type { Moves } from './use-barracks.ts';

interface Props {
  overview: BarracksOverview;
  moves: Moves;
  mayMove: boolean;
  onAddRoom: () => void;
}

/** What does not fit, with the sum and with the ways out as buttons. */
export function TrayRefusals({ overview, moves, mayMove, onAddRoom }: Props) {
  const misplaced = mustMove(overview);
  const { t } = useTranslation();
  return (
    <>
      {misplaced.length > 0 && (
        <div className={classes.block}>
          <Refusal
            what={t('barracks.misplaced.what', { count: misplaced.length })}
            why={t('barracks.misplaced.why')}
            actions={
              mayMove && (
                <Action size="xs" wide onClick={() => moves.unplace(misplaced.map((cadet) => cadet.id))}>
                  {t('barracks.remedy.toTray', { count: misplaced.length })}
                </Action>
              )
            }
          />
        </div>
      )}
      {overview.capacity.short > 0 && overview.rooms.length > 0 && (
        <TooFewBunks overview={overview} mayMove={mayMove} onAddRoom={onAddRoom} />
      )}
    </>
  );
}

/** "1 cadet has no bunk: 60 cadets, 59 usable bunks: 1-10 lower is out of use since 24.01.2027." */
function TooFewBunks({ overview, mayMove, onAddRoom }: Pick<Props, 'overview' | 'mayMove' | 'onAddRoom'>) {
  const { t } = useTranslation();
  const returnToUse = useCommand('barracks.returnToUse');
  const addBunks = useCommand('barracks.addBunks');
  const { cadets, usable, short, outOfUse, takenByOthers } = overview.capacity;
  const [only] = outOfUse;
  const causes = [
    outOfUse.length === 1 && only
      ? t('barracks.cause.one', { bunk: only.label, tier: t(`barracks.tier.${only.tier}`), from: only.from })
      : outOfUse.length > 1 && t('barracks.cause.many', { count: outOfUse.length }),
    ...takenByOthers.map(({ intake, bunks }) => t('barracks.cause.others', { intake, count: bunks })),
  ].filter(Boolean);
  const sum = [t('barracks.cadets', { count: cadets }), t('barracks.usable', { count: usable })].join(', ');
  // The room with the fewest bunks has the most floor left.
  const room = overview.rooms.reduce<Room | undefined>(
    (best, one) => (best && best.bunks.length <= one.bunks.length ? best : one),
    undefined,
  );
  const frames = Math.min(100, Math.ceil(short / 2));
  return (
    <div className={classes.block}>
      <Refusal
        what={t('barracks.short', { count: short })}
        why={`${[sum, causes.join(', ')].filter(Boolean).join(': ')}.`}
        actions={
          mayMove && (
            <>
              {outOfUse.slice(0, 2).map(({ bunkId, label }) => (
                <Action key={bunkId} size="xs" wide onClick={() => void returnToUse.run({ bunkIds: [bunkId] })}>
                  {t('barracks.remedy.returnBunk', { bunk: label })}
                </Action>
              ))}
              {room && (
                <Action size="xs" wide onClick={() => void addBunks.run({ roomId: room.id, bunks: frames })}>
                  {t(/^\d+$/.test(room.name) ? 'barracks.remedy.addToNumber' : 'barracks.remedy.addToNamed', {
                    room: room.name,
                  })}
                </Action>
              )}
              <Action size="xs" wide onClick={onAddRoom}>
                {t('barracks.remedy.addRoom')}
              </Action>
            </>
          )
        }
      />
    </div>
  );
}
