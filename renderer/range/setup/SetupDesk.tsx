import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { Status } from '../../components/Status.tsx';
import { weekdayName } from '../../i18n/formats.ts';
import { RangeFrame } from '../RangeFrame.tsx';
import { useRangePlace } from '../use-range-place.ts';
import { ApprovalPanel } from './ApprovalPanel.tsx';
import { CardPanel } from './CardPanel.tsx';
import { MarkBands } from './MarkBands.tsx';
import { RangePanel } from './RangePanel.tsx';
import classes from './SetupDesk.module.css';

/** What days of firing stand on: ranges with their lanes, approved windows, exercise cards. */
export function SetupDesk() {
  const { t } = useTranslation();
  const mayWrite = useMay('range.write', 'range.saveRange');
  const { beside, openBeside } = useRangePlace();
  const setup = useOperation('range.setup', {});
  const { ranges = [], approvals = [], cards = [], places = [] } = setup.data ?? {};
  const close = () => openBeside(null);
  const [kind = '', number = ''] = (beside ?? '').split('-');
  const opened = (): ReactNode => {
    if (!setup.data) return null;
    const range = ranges.find(({ rangeId }) => `${rangeId}` === number) ?? null;
    const approval = approvals.find(({ approvalId }) => `${approvalId}` === number) ?? null;
    const card = cards.find(({ cardId }) => `${cardId}` === number) ?? null;
    if (kind === 'range') return <RangePanel key={beside} range={range} places={places} onClose={close} />;
    if (kind === 'approval') return <ApprovalPanel key={beside} approval={approval} ranges={ranges} onClose={close} />;
    return kind === 'card' ? <CardPanel key={beside} card={card} onClose={close} /> : null;
  };
  const add = (what: 'range' | 'approval' | 'card') =>
    mayWrite && (
      <Action size="xs" icon={IconPlus} onClick={() => openBeside(`${what}-new`)}>
        {t(`rangePlan.setup.add.${what}`)}
      </Action>
    );
  return (
    <RangeFrame inspector={opened()}>
      {setup.data && ranges.length === 0 && (
        <EmptyState
          text={t('rangePlan.setup.empty')}
          right="range.write"
          action={
            mayWrite && (
              <Action primary icon={IconPlus} onClick={() => openBeside('range-new')}>
                {t('rangePlan.setup.add.range')}
              </Action>
            )
          }
        />
      )}
      <ScreenBody>
        {setup.error && <Refusal failure={setup.error.failure} />}
        {setup.data && (
          <div className={classes.setup}>
            {ranges.length > 0 && (
              <div>
                <Part title={t('rangePlan.setup.ranges')} add={add('range')}>
                  {ranges.map((range) => (
                    <Line
                      key={range.rangeId}
                      open={beside === `range-${range.rangeId}`}
                      onOpen={() => openBeside(`range-${range.rangeId}`)}
                    >
                      <b className="m">{range.name}</b>
                      <span className="t2">
                        {[t('rangePlan.setup.lanes', { count: range.lanes }), range.place].filter(Boolean).join(' · ')}
                      </span>
                      {!range.active && <Status kind="idle">{t('rangePlan.setup.inactive')}</Status>}
                    </Line>
                  ))}
                </Part>
                <Part title={t('rangePlan.setup.approvals')} add={add('approval')}>
                  {approvals.length === 0 && <li className={classes.none}>{t('rangePlan.setup.noApprovals')}</li>}
                  {approvals.map((one) => (
                    <Line
                      key={one.approvalId}
                      open={beside === `approval-${one.approvalId}`}
                      onOpen={() => openBeside(`approval-${one.approvalId}`)}
                    >
                      <b className="m tn">
                        {formatDate(one.date)}, {weekdayName(one.date)}
                      </b>
                      <span className="tn">
                        {one.from}–{one.to}
                      </span>
                      <span className="t2">
                        {[
                          ranges.length > 1 && ranges.find(({ rangeId }) => rangeId === one.rangeId)?.name,
                          t('rangePlan.setup.approvedLine', { by: one.approvedBy, number: one.orderNumber }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                      {one.days === 0 && <Status kind="wait">{t('rangePlan.setup.noDay')}</Status>}
                    </Line>
                  ))}
                </Part>
              </div>
            )}
            <Part title={t('rangePlan.setup.cards')} add={add('card')}>
              {cards.map((card) => (
                <Line
                  key={card.cardId}
                  open={beside === `card-${card.cardId}`}
                  onOpen={() => openBeside(`card-${card.cardId}`)}
                  below={<MarkBands card={card} />}
                >
                  <b className="m">{card.name}</b>
                  <span className="t2">
                    {[
                      card.target,
                      t('rangePlan.card.metres', { count: card.distance }),
                      t(`rangePlan.card.position.${card.position}`),
                      card.trialRounds > 0 && t('rangePlan.card.trial', { count: card.trialRounds }),
                      t('rangePlan.card.record', { count: card.recordRounds }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {card.retired && <Status kind="idle">{t('rangePlan.card.retired')}</Status>}
                </Line>
              ))}
            </Part>
          </div>
        )}
      </ScreenBody>
    </RangeFrame>
  );
}

function Part({ title, add, children }: { title: string; add: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <header>
        <h2>{title}</h2>
        {add}
      </header>
      <ul>{children}</ul>
    </section>
  );
}

interface LineProps {
  open: boolean;
  onOpen: () => void;
  children: ReactNode;
  below?: ReactNode;
}

function Line({ open, onOpen, children, below }: LineProps) {
  return (
    <li className={open ? `${classes.line} ${classes.open}` : classes.line}>
      <button type="button" aria-pressed={open} onClick={onOpen}>
        {children}
      </button>
      {below}
    </li>
  );
}
