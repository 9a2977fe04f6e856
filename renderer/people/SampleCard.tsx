import { IconAlertTriangle, IconBed, IconCalendarMonth, IconFolderOpen, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/kit/result.ts';
import { call } from '../app/client.ts';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import card from './Card.module.css';
import classes from './SampleCard.module.css';

/** A week in miniature: tint and place in the grid (row/column/row/column). */
const WEEK: readonly [SubjectTint, string][] = [
  ['FIR', '1/1/3/2'],
  ['REG', '1/2/2/3'],
  ['TAC', '1/3/4/4'],
  ['MED', '2/2/3/3'],
  ['DRL', '1/4/2/5'],
  ['LAW', '2/4/3/5'],
  ['PHY', '3/1/5/2'],
  ['COM', '3/2/4/3'],
  ['TOP', '4/2/5/3'],
  ['CBR', '3/5/5/6'],
  ['ENG', '1/5/3/6'],
  ['REC', '1/6/2/7'],
  ['TAC', '3/4/5/5'],
  ['DRL', '4/3/5/4'],
  ['FIR', '2/6/4/7'],
];

const CONTENTS = [
  { icon: IconUserCheck, text: 'cadets' },
  { icon: IconBed, text: 'bunks' },
  { icon: IconCalendarMonth, text: 'timetable' },
  { icon: IconAlertTriangle, text: 'problems' },
] as const;

/** The sample intake: what is in it and how to open it. */
export function SampleCard() {
  const { t } = useTranslation();
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async () => {
    setFailure(null);
    setOpening(true);
    const answer = await call('session.openSample', {});
    // A window starts itself anew by now; it goes on saying that it opens.
    if (answer.ok && answer.value.address !== null) window.location.assign(answer.value.address);
    if (answer.ok) return;
    setOpening(false);
    setFailure(answer);
  };
  return (
    <section className={card.card}>
      <h2>{t('session.start.sample.title')}</h2>
      <p className={card.lead}>{t('session.start.sample.text')}</p>
      <div className={classes.week} aria-hidden>
        {WEEK.map(([tint, area]) => (
          <i key={area} className={`s-${tint}`} style={{ gridArea: area }} />
        ))}
        <span>{t('shell.sampleMark')}</span>
      </div>
      <h3>{t('session.start.sample.contents')}</h3>
      <ul className={classes.contents}>
        {CONTENTS.map(({ icon: Icon, text }) => (
          <li key={text}>
            <Icon size="1rem" stroke={1.75} aria-hidden />
            {t(`session.start.sample.${text}`)}
          </li>
        ))}
      </ul>
      <div className={card.foot}>
        {failure ? (
          <Refusal failure={failure} />
        ) : (
          <Action size="l" icon={IconFolderOpen} busy={opening} onClick={() => void open()}>
            {t(opening ? 'session.start.sample.opening' : 'session.start.sample.open')}
          </Action>
        )}
      </div>
    </section>
  );
}
