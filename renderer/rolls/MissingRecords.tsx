import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { RollBoard, RollMan } from '../../shared/contract/rolls.contract.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import classes from './MissingRecords.module.css';
import { COLUMN_KIND, wordOfMan } from './roll-columns.ts';

type Kind = InputOf<'absences.add'>['kind'];

/** What can be entered for a man of whom only the roll says where he is; a duty is given by the roster. */
const KINDS: Partial<Record<Whereabouts, readonly Kind[]>> = {
  sick: ['illness', 'hospital'],
  trip: ['trip'],
  other: ['other'],
};

/** Men who are away by the roll's word alone and of whom nothing is open, each with the record that makes strength and meals follow. */
export function MissingRecords({ cohortId, board }: { cohortId: number; board: RollBoard }) {
  const { t } = useTranslation();
  const mayEnter = useMay('absences.write');
  const missing = board.men.filter(({ lacksRecord, where }) => lacksRecord && where !== 'unknown');
  if (missing.length === 0 || !mayEnter) return null;
  return (
    <section className={classes.missing}>
      <h2 className="body13 b">{t('rolls.record.title', { count: missing.length })}</h2>
      <p className="meta t2">{t('rolls.record.hint')}</p>
      <ul>
        {missing.map((man) => (
          <Line key={man.cadetId} cohortId={cohortId} board={board} man={man} />
        ))}
      </ul>
    </section>
  );
}

function Line({ cohortId, board, man }: { cohortId: number; board: RollBoard; man: RollMan }) {
  const { t } = useTranslation();
  const add = useCommand('absences.add');
  const { at, date } = board;
  const { cadetId, name, where, mark, settled } = man;
  const written = settled?.note ?? mark?.note ?? null;
  // From the minute the roll speaks of; its end is entered when it is known.
  const enter = (kind: Kind) => {
    const note = written ?? (kind === 'other' ? t('rolls.record.otherNote', { at }) : null);
    void add.run({ cohortId, cadetIds: [cadetId], kind, from: at, to: null, orderNumber: null, note });
  };
  return (
    <li>
      <span className={classes.who}>
        <span className="truncate" title={name}>
          {name}
        </span>
        <Status kind={COLUMN_KIND[where]}>{wordOfMan(where)}</Status>
      </span>
      <span className={classes.acts}>
        {(KINDS[where] ?? []).map((kind) => (
          <Action key={kind} size="xs" busy={add.running} onClick={() => enter(kind)}>
            {t(`rolls.record.${kind as 'illness' | 'hospital' | 'trip' | 'other'}`)}
          </Action>
        ))}
        {where === 'duty' && (
          <Action size="xs" onClick={() => goTo('leave', { part: 'absences', tab: 'duty', from: date })}>
            {t('rolls.record.duty')}
          </Action>
        )}
      </span>
    </li>
  );
}
