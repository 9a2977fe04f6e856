import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../components/Action.tsx';
import { Status } from '../../components/Status.tsx';
import classes from './BalanceLine.module.css';
import { casesToCollect, type Desk, isMixed } from './firing-desk.ts';

const SPENT = ['fired', 'misfired', 'returned', 'lost', 'onHand'] as const;

interface Props {
  desk: Desk;
  /** May write the ledger. */
  mayWrite: boolean;
  onCases: () => void;
  onAct: () => void;
}

/** The day's rounds and cases, always in sight: what was issued is what became of it, and a case for each round fired. */
export function BalanceLine({ desk, mayWrite, onCases, onAct }: Props) {
  const { t } = useTranslation();
  const { balance } = desk;
  const collecting = casesToCollect(desk);
  const short = balance.casesShort - collecting;
  const unacted = balance.lost - balance.actRounds;
  const mixed = isMixed(desk);
  const unlike = short !== 0 || mixed;
  const figure = (value: number, label: string) => (
    <span className={classes.term}>
      <b className="tn">{value}</b>
      <span>{label}</span>
    </span>
  );
  return (
    <section className={classes.line} aria-label={t('firingDesk.balance.label')}>
      <div className={classes.group}>
        {figure(balance.issued, t('firingDesk.balance.issued'))}
        {SPENT.map((kind, index) => (
          <Fragment key={kind}>
            <i aria-hidden>{index === 0 ? '=' : '+'}</i>
            {figure(balance[kind], t(`firingDesk.balance.${kind}`))}
          </Fragment>
        ))}
        {balance.onHand < 0 ? (
          <Status kind="bad">{t('firingDesk.balance.over', { rounds: -balance.onHand })}</Status>
        ) : (
          <Status kind="good">{t('firingDesk.balance.equal')}</Status>
        )}
      </div>
      <div className={`${classes.group} ${classes.cases} ${unlike || unacted !== 0 ? classes.bad : ''}`}>
        {figure(balance.fired, t('firingDesk.balance.fired'))}
        <i aria-hidden>{balance.casesShort === 0 ? '=' : '≠'}</i>
        {figure(balance.cases, t('firingDesk.balance.cases'))}
        {balance.actCases !== 0 && (
          <>
            <i aria-hidden>{balance.actCases > 0 ? '+' : '−'}</i>
            {figure(Math.abs(balance.actCases), t('firingDesk.balance.actCases'))}
          </>
        )}
        {short > 0 && <Status kind="bad">{t('firingDesk.balance.casesShort', { cases: short })}</Status>}
        {short < 0 && <Status kind="bad">{t('firingDesk.balance.casesOver', { cases: -short })}</Status>}
        {short === 0 && collecting > 0 && (
          <Status kind="idle">{t('firingDesk.balance.toCount', { cases: collecting })}</Status>
        )}
        {mixed && <Status kind="bad">{t('firingDesk.balance.casesMixed')}</Status>}
        {balance.casesShort === 0 && !mixed && <Status kind="good">{t('firingDesk.balance.equal')}</Status>}
        {mayWrite && (unlike || unacted !== 0) && (
          <span className={classes.acts}>
            {unlike && (
              <Action size="xs" onClick={onCases}>
                {t('firingDesk.balance.enterCases')}
              </Action>
            )}
            {(short !== 0 || unacted !== 0) && (
              <Action size="xs" onClick={onAct}>
                {t('firingDesk.balance.makeAct')}
              </Action>
            )}
          </span>
        )}
      </div>
    </section>
  );
}
