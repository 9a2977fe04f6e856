import { IconArrowRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { IconAction } from '../../components/IconAction.tsx';
import { HeldAside } from '../HeldAside.tsx';
import { briefName } from '../held-words.ts';
import { useDragMan } from './drag-man.ts';
import classes from './RelayTray.module.css';
import type { Firing, RelayActs } from './use-relay-acts.ts';

interface Props {
  firing: Firing;
  acts: RelayActs;
  mayMove: boolean;
}

/** Beside the board: who has no lane yet, who is to fire again, who is held aside. */
export function RelayTray({ firing, acts, mayMove }: Props) {
  const { t } = useTranslation();
  const tray = useRef<HTMLElement>(null);
  const over = useDragMan(tray, mayMove ? acts.drag : null, null, mayMove ? null : undefined);
  const { unplaced, refire, heldAside } = firing;
  return (
    <aside
      ref={tray}
      className={over ? `${classes.tray} ${classes.over}` : classes.tray}
      aria-label={t('rangePlan.relays.tray')}
    >
      <h2>{t('rangePlan.relays.unplaced', { count: unplaced.length })}</h2>
      {unplaced.length === 0 ? (
        <p className={classes.none}>{t('rangePlan.relays.everyonePlaced')}</p>
      ) : (
        <ul>
          {unplaced.map((man) => (
            <Waiting key={man.cadetId} man={man} acts={acts} mayMove={mayMove} />
          ))}
        </ul>
      )}
      {refire.length > 0 && <Refire firing={firing} mayMove={mayMove} />}
      <HeldAside
        men={heldAside}
        act={({ cadetId, reasons }) =>
          mayMove &&
          reasons.every(({ code }) => code === 'absent') && (
            <button type="button" className="act meta" onClick={() => acts.placeAnywhere(cadetId)}>
              {t('rangePlan.relays.turnedUp')}
            </button>
          )
        }
      />
    </aside>
  );
}

function Waiting({ man, acts, mayMove }: { man: Firing['unplaced'][number]; acts: RelayActs; mayMove: boolean }) {
  const { t } = useTranslation();
  const line = useRef<HTMLLIElement>(null);
  const { cadetId, name, platoon, squad } = man;
  useDragMan(line, mayMove ? acts.drag : null, { cadetId, name, from: null }, undefined);
  const unit = [platoon, squad].filter((part) => part !== null).join('‑');
  const held = acts.hand?.cadetId === cadetId;
  return (
    <li ref={line} className={held ? `${classes.man} ${classes.held}` : classes.man}>
      {mayMove ? (
        <button type="button" title={name} onClick={() => (held ? acts.letGo() : acts.pickUp({ cadetId, name }))}>
          <span className="truncate">{briefName(name)}</span> <small>{unit}</small>
        </button>
      ) : (
        <span className="truncate" title={name}>
          {briefName(name)}
        </span>
      )}
      {mayMove && (
        <IconAction
          icon={IconArrowRight}
          label={t('rangePlan.relays.toFree', { name: briefName(name) })}
          onClick={() => acts.placeAnywhere(cadetId)}
        />
      )}
    </li>
  );
}

/** Who fired below 3: those ticked get a relay of their own. */
function Refire({ firing, mayMove }: { firing: Firing; mayMove: boolean }) {
  const { t } = useTranslation();
  const run = useCommand('firing.refire');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = firing.refire.filter(({ cadetId }) => !left.has(cadetId)).map(({ cadetId }) => cadetId);
  const toggle = (cadetId: number) => {
    const next = new Set(left);
    if (!next.delete(cadetId)) next.add(cadetId);
    setLeft(next);
  };
  return (
    <section className={classes.part}>
      <h3>{t('rangePlan.relays.refire', { count: firing.refire.length })}</h3>
      <ul>
        {firing.refire.map((man) => (
          <li key={man.cadetId}>
            <label className={classes.again}>
              <input
                type="checkbox"
                disabled={!mayMove}
                checked={!left.has(man.cadetId)}
                onChange={() => toggle(man.cadetId)}
              />
              <span className="truncate" title={man.name}>
                {briefName(man.name)}
              </span>
              <small className="tn">{t('rangePlan.relays.result', { total: man.total, mark: man.mark })}</small>
            </label>
          </li>
        ))}
      </ul>
      {mayMove && (
        <Action
          size="xs"
          blocked={chosen.length === 0}
          busy={run.running}
          onClick={() => chosen.length > 0 && void run.run({ dayId: firing.day.dayId, cadetIds: chosen })}
        >
          {t('rangePlan.relays.putRefire', { count: chosen.length })}
        </Action>
      )}
    </section>
  );
}
