import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { CoverHit } from '../../shared/contract/cover.contract.ts';
import { cardOnly, cardText } from '../../shared/timetable/card-text.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { InspectorSection } from '../components/Inspector.tsx';
import { surnameOf } from '../timetable/card-words.ts';
import classes from './Cover.module.css';
import { hitDay, hitTime } from './cover-words.ts';

interface Props {
  hit: CoverHit;
  ways: OutputOf<'cover.candidates'>;
  mayWrite: boolean;
  onMoved: () => void;
}

/** Nobody is free at the hour: another hour at which everything fits, a platoon to join, or the board itself. */
export function OtherWays({ hit, ways, mayWrite, onMoved }: Props) {
  const { t } = useTranslation();
  const move = useCommand('timetable.move');
  return (
    <InspectorSection title={t('cover.otherWays')}>
      {ways.moves.length === 0 && ways.merges.length === 0 && <p className="body13 t2">{t('cover.noOtherHour')}</p>}
      <ul className={classes.list}>
        {ways.moves.map((way) => (
          <li key={`${way.date} ${way.slot}`} className={classes.way}>
            <p className="tn">
              <b className="m">{hitDay(way)}</b>, {hitTime(way)}
              <br />
              <span className="meta t2">
                {way.placeName} · {surnameOf(way.instructorName)}
              </span>
            </p>
            {mayWrite && (
              <Action
                size="xs"
                busy={move.running}
                onClick={async () => {
                  const { date, slot, placeId, instructorId } = way;
                  const moved = await move.run({ card: cardOnly(hit), date, slot, placeId, instructorId });
                  if (moved.ok) onMoved();
                }}
              >
                {t('cover.move')}
              </Action>
            )}
          </li>
        ))}
        {ways.merges.map((way) => (
          <li key={way.platoonNumber} className={classes.way}>
            <p className="tn">
              {t('cover.merge', {
                platoon: way.platoonNumber,
                name: surnameOf(way.instructorName),
                place: way.placeName,
                men: way.men,
                capacity: way.capacity,
              })}
            </p>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <Action size="xs" onClick={() => goTo('timetable', { day: hit.date, card: cardText(hit) })}>
          {t('cover.openBoard')}
        </Action>
      </div>
    </InspectorSection>
  );
}
