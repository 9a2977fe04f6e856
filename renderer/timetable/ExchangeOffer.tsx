import { IconArrowsExchange, IconHandGrab } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../components/Action.tsx';
import type { CardWords } from './card-words.ts';
import classes from './ExchangeOffer.module.css';
import { ruleWords } from './finding-words.ts';
import type { Band, Layout } from './layout.ts';
import type { Rows } from './rows.ts';
import type { Exchange, Hand, Offer } from './use-hand.ts';
import { costWords, pointsText } from './verdict-words.ts';

interface Props {
  layout: Layout;
  band: Band;
  rows: Rows;
  words: CardWords;
  hand: Hand;
  offer: Offer;
}

const refused = (findings: Exchange['findings']): string => [...new Set(findings.map(ruleWords))].join('; ');

/** A card was put on another: change places, or take that one into the hand. Enter does the first that is possible. */
export function ExchangeOffer({ layout, band, rows, words, hand, offer }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const { ways } = offer;
  const ready = ways !== null;
  useEffect(() => {
    if (ready) frame.current?.querySelector('button')?.focus({ preventScroll: true });
    // It hangs below its hour: at the foot of the board it, not the hour, must come into view.
    frame.current?.querySelector('[role="dialog"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [ready]);
  const { held } = hand;
  const at = layout.columns.findIndex(
    ({ day, platoonId }) => day.date === offer.date && (platoonId ?? held?.platoonId) === held?.platoonId,
  );
  if (at < 0 || !held || (band.kind === 'platoon' && band.id !== held.platoonId)) return null;
  const names = (ways?.displaced ?? []).map((one) => `${words.code(one)} ${words.lesson(one)}`).join(', ');
  const right = at >= layout.columns.length / 2;
  return (
    <div
      ref={frame}
      className={classes.place}
      style={{ gridColumn: at + 2, gridRow: rows.span(offer.slot, held.hours).join(' / ') }}
    >
      <div
        className={right ? `${classes.offer} ${classes.right}` : classes.offer}
        role="dialog"
        aria-label={t('timetable.exchange.title')}
        onKeyDown={(event) => {
          if (event.code === 'Escape') hand.dismissOffer();
          else if (event.code === 'Enter' || event.code === 'Space' || event.code === 'Tab')
            return event.stopPropagation();
          event.stopPropagation();
        }}
      >
        <p className="b">{ways ? t('timetable.exchange.lies', { names }) : t('timetable.hand.loading')}</p>
        {ways?.swap && (
          <>
            <Action size="xs" wide icon={IconArrowsExchange} onClick={hand.swap}>
              {t('timetable.exchange.swap')}
              {ways.swap.points !== 0 && ` · ${pointsText(ways.swap.points)}`}
            </Action>
            {costWords(ways.swap.worse)
              .slice(0, 2)
              .map(({ sentence }) => (
                <p key={sentence} className="meta t2">
                  {sentence}
                </p>
              ))}
          </>
        )}
        {ways?.carry && (
          <Action size="xs" wide icon={IconHandGrab} onClick={hand.carry}>
            {t('timetable.exchange.carry')}
          </Action>
        )}
        {ways && !ways.carry && <p className="meta t2">{refused(ways.findings) || t('timetable.exchange.locked')}</p>}
        <Action size="xs" wide quiet kbd="Esc" onClick={hand.dismissOffer}>
          {t('timetable.exchange.dismiss')}
        </Action>
      </div>
    </div>
  );
}
