import { useTranslation } from 'react-i18next';
import { initialled } from '../../components/initialled.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { sayByKey } from '../../i18n/say-by-key.ts';
import classes from './FiringDesk.module.css';
import { caseDifferences, casesToCollect, type Desk } from './firing-desk.ts';

type Code = 'casesShort' | 'casesOver' | 'casesMixed' | 'lostWithoutAct' | 'actWithoutLoss';
const REPAIRED: readonly string[] = [
  'casesShort',
  'casesOver',
  'casesMixed',
  'lostWithoutAct',
  'actWithoutLoss',
] satisfies Code[];
/** Where the sentence says the names by itself. */
const NAMES_IN_TEXT: readonly string[] = ['onHand'];

/** What was counted and does not match, with the men it is about; cases nobody has collected yet are not among it. */
export function foundWrong(desk: Desk): Desk['hindrances'] {
  const men = caseDifferences(desk);
  const short = desk.balance.casesShort - casesToCollect(desk);
  const names = men.slice(0, 5).map(({ name }) => name);
  return desk.hindrances.flatMap((one) => {
    if (one.code === 'casesShort' || one.code === 'casesOver')
      return short === 0
        ? []
        : [{ code: short > 0 ? 'casesShort' : 'casesOver', params: { cases: Math.abs(short), names } }];
    return REPAIRED.includes(one.code) ? [one] : [];
  });
}

/** «Күн неге жабылмайды»: everything that keeps the day open, with the men it is about and what can be done. */
export function WhyNotClosed({ hindrances, onClose }: { hindrances: Desk['hindrances']; onClose: () => void }) {
  const { t } = useTranslation();
  const lines = hindrances.map(({ code, params }) => {
    const names = Array.isArray(params.names) ? params.names.map((name) => initialled(String(name))) : [];
    const what = sayByKey(`firing.hindrance.${code}`, { ...params, names }) ?? code;
    const said = names.length > 0 && !NAMES_IN_TEXT.includes(code) ? t('firingDesk.why.names', { what, names }) : what;
    const todo = REPAIRED.includes(code) ? t(`firingDesk.why.${code as Code}`) : '';
    return { code, words: `${said}. ${todo}`.trim() };
  });
  return (
    <Refusal
      kind="idle"
      what={t('firingDesk.why.title')}
      why={lines.map(({ code, words }) => (
        <span key={code} className={classes.reason}>
          {words}
        </span>
      ))}
      todo={hindrances.some(({ code }) => REPAIRED.includes(code)) ? t('firingDesk.why.next') : undefined}
      onClose={onClose}
    />
  );
}
