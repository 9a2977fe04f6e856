import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectTint } from '../app/theme/tokens.ts';
import { Action } from '../components/Action.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { STATUS_ICONS } from '../components/Status.tsx';
import card from './Card.module.css';
import classes from './SampleCard.module.css';

/** A week in miniature: tint and place in the grid (row/column/row/column); null is a lesson that does not fit. */
const WEEK: readonly [SubjectTint | null, string][] = [
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
  [null, '3/3/5/5'],
  [null, '2/6/4/7'],
];

const PROBLEMS = [
  { kind: 'bad', text: 'week' },
  { kind: 'bad', text: 'ammunition' },
  { kind: 'warn', text: 'late' },
] as const;

/** The sample intake: what is in it, what was left wrong on purpose, and how to open it. */
export function SampleCard() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <section className={card.card}>
      <h2>{t('session.start.sample.title')}</h2>
      <p className={card.lead}>{t('session.start.sample.text')}</p>
      <div className={classes.week} aria-hidden>
        {WEEK.map(([tint, area]) => (
          <i key={area} className={tint ? `s-${tint}` : classes.unplaced} style={{ gridArea: area }} />
        ))}
        <span>{t('shell.sampleMark')}</span>
      </div>
      <h3>{t('session.start.sample.problems')}</h3>
      <ul className={classes.problems}>
        {PROBLEMS.map(({ kind, text }) => {
          const Icon = STATUS_ICONS[kind];
          return (
            <li key={text} className={`is-${kind}`}>
              <Icon size="1rem" stroke={1.75} aria-hidden />
              {t(`session.start.sample.${text}`)}
            </li>
          );
        })}
      </ul>
      <div className={card.foot}>
        {asked ? (
          <Refusal kind="info" what={t('session.start.sample.how')} why={t('session.start.sample.howText')} />
        ) : (
          <Action size="l" icon={IconFolderOpen} onClick={() => setAsked(true)}>
            {t('session.start.sample.how')}
          </Action>
        )}
      </div>
    </section>
  );
}
