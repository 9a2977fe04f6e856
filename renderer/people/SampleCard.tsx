import { IconAlertCircle, IconAlertTriangle, IconFolderOpen } from '@tabler/icons-react';
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
];
/** Where no lesson finds its place. */
const GAPS = ['3/3/5/5', '2/6/4/7'];

/** The three problems it was given, and how bad each is. */
const PROBLEMS = [
  { icon: IconAlertCircle, tone: 'bad', text: 'week' },
  { icon: IconAlertCircle, tone: 'bad', text: 'rounds' },
  { icon: IconAlertTriangle, tone: 'warn', text: 'late' },
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
        {GAPS.map((area) => (
          <i key={area} className={classes.gap} style={{ gridArea: area }} />
        ))}
        <span>{t('shell.sampleMark')}</span>
      </div>
      <h3>{t('session.start.sample.problems')}</h3>
      <ul className={classes.problems}>
        {PROBLEMS.map(({ icon: Icon, tone, text }) => (
          <li key={text} className={classes[tone]}>
            <Icon size="1rem" stroke={1.75} aria-hidden />
            {t(`session.start.sample.problem.${text}`)}
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
