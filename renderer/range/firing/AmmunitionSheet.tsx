import { IconAlertOctagon, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../shared/contract/firing.contract.ts';
import { addAccounts } from '../../../shared/range/ledger.ts';
import { Action } from '../../components/Action.tsx';
import { initialled } from '../../components/initialled.ts';
import { SeenTable } from '../../components/SeenTable.tsx';
import { ActLines } from './ActLines.tsx';
import classes from './AmmunitionSheet.module.css';
import { accountRows, caseDifferences, type Desk, stateOf } from './firing-desk.ts';

interface Props {
  desk: Desk;
  onOpen: (cadetId: number) => void;
  /** Offered once the ledger is at zero. */
  onSign: (() => void) | null;
  /** Null: acts stay as they are. */
  onTakeBack: ((actId: number) => void) | null;
}

/** Right: the ammunition sheet as it will be printed, the relays that have not fired out in one line each. */
export function AmmunitionSheet({ desk, onOpen, onSign, onTakeBack }: Props) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const rows = accountRows(desk);
  const inRelay = new Map(
    desk.relays
      .filter((relay) => stateOf(relay) !== 'fired')
      .flatMap((relay) => relay.lanes.map(({ cadetId }) => [cadetId, relay] as const)),
  );
  const shown = whole ? rows : rows.filter(({ cadetId }) => !inRelay.has(cadetId));
  const together = whole ? [] : desk.relays.filter((relay) => stateOf(relay) !== 'fired');
  const withLost = desk.balance.lost > 0;
  const different = new Set(caseDifferences(desk).map(({ cadetId }) => cadetId));
  const cells = (account: Account, wrong = false) => (
    <>
      <td>{account.issued}</td>
      <Count value={account.fired} plain />
      <Count value={account.misfired} />
      <Count value={account.returned} />
      {withLost && <Count value={account.lost} />}
      <td>
        {wrong ? (
          <span className={`is-bad ${classes.wrong}`}>
            <IconAlertOctagon size="0.875rem" stroke={1.75} aria-hidden />
            {account.cases}
          </span>
        ) : (
          account.cases
        )}
      </td>
    </>
  );
  return (
    <section className={classes.column} aria-label={t('firingDesk.sheet.title')}>
      <header className={classes.head}>
        <h2>{t('firingDesk.sheet.title')}</h2>
        {rows.length > 0 && (
          <button type="button" className="act meta" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t('firingDesk.sheet.showLess') : t('firingDesk.sheet.showAll', { count: rows.length })}
          </button>
        )}
      </header>
      {rows.length === 0 ? (
        <p className="body13 t2">{t('firingDesk.sheet.empty')}</p>
      ) : (
        <div className={classes.scroll}>
          <SeenTable label={t('firingDesk.sheet.title')} className={`tn ${classes.sheet}`}>
            <thead>
              <tr>
                <th scope="col">{t('firingDesk.lanes.cadet')}</th>
                {(['issued', 'fired', 'misfired', 'returned'] as const).map((kind) => (
                  <th key={kind} scope="col">
                    {t(`firingDesk.sheet.${kind}`)}
                  </th>
                ))}
                {withLost && <th scope="col">{t('firingDesk.sheet.lost')}</th>}
                <th scope="col">{t('firingDesk.sheet.cases')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => {
                const wrong = different.has(row.cadetId);
                return (
                  <tr key={row.cadetId} data-men={row.cadetId} className={wrong ? classes.different : undefined}>
                    <td>
                      <button
                        type="button"
                        className={`truncate ${classes.name}`}
                        title={t('firingDesk.sheet.open', { name: row.name })}
                        onClick={() => onOpen(row.cadetId)}
                      >
                        {initialled(row.name)}
                      </button>
                    </td>
                    {cells(row.account, wrong)}
                  </tr>
                );
              })}
              {together.map((relay) => {
                const account = addAccounts(relay.lanes.map((lane) => lane.account));
                if (account.issued === 0) return null;
                const state = stateOf(relay) === 'firing' ? 'underFire' : 'waiting';
                return (
                  <tr key={`relay ${relay.relayId}`}>
                    <td className="t2">{t(`firingDesk.sheet.${state}`, { number: relay.number })}</td>
                    {cells(account)}
                  </tr>
                );
              })}
            </tbody>
            <tfoot>
              <tr>
                <td>{t('firingDesk.sheet.total')}</td>
                {cells(desk.balance)}
              </tr>
            </tfoot>
          </SeenTable>
        </div>
      )}
      <ActLines acts={desk.acts} onTakeBack={onTakeBack} />
      <Signatures desk={desk} onSign={onSign} />
    </section>
  );
}

function Count({ value, plain }: { value: number; plain?: boolean }) {
  if (value === 0 && !plain) return <td className="t3">·</td>;
  return <td className={plain ? undefined : 'b'}>{value}</td>;
}

function Signatures({ desk: { signatures }, onSign }: Pick<Props, 'desk' | 'onSign'>) {
  const { t } = useTranslation();
  const [first, second] = signatures;
  return (
    <footer className={`meta t2 ${classes.signed}`}>
      <IconSignature size="0.875rem" stroke={1.75} aria-hidden />
      <span>
        {!first
          ? t('firingDesk.sheet.noneSigned')
          : second
            ? t('firingDesk.sheet.signedBoth', { names: signatures.map(({ name }) => name) })
            : t('firingDesk.sheet.signedOne', { role: t(`firingDesk.sign.${first.role}`) })}
      </span>
      {onSign && (
        <Action size="xs" onClick={onSign}>
          {t('firingDesk.sheet.sign')}
        </Action>
      )}
    </footer>
  );
}
