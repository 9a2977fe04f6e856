import { useTranslation } from 'react-i18next';
import { FEE_PARTS, type FeePart, feeOfMan } from '../../shared/admissions/fee-days.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { formatTenge } from '../../shared/kit/money.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { call } from '../app/client.ts';
import { addressOf, goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { DayPicture } from '../components/pictures/DayPicture.tsx';
import type { Look } from '../components/pictures/LooksLegend.tsx';
import { PictureSwitch } from '../components/pictures/PictureSwitch.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { useSeenList } from '../components/seen-list.ts';
import { PaperButton } from '../papers/PaperButton.tsx';
import { AdmissionsTabs } from './AdmissionsTabs.tsx';
import classes from './FeesView.module.css';

const LOOKS: Record<FeePart, Look> = { before: 'plain', onDay: 'full', owed: 'empty' };

type Fees = OutputOf<'admissions.fees'>;

/** Fee income: what was paid and is owed on each day on which money came, of the fee of everybody. */
export function FeesView({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const { params } = useLocation();
  const { data, error } = useOperation('admissions.fees', { cohortId });
  const [day = '', name] = (params.beside ?? '').split('~');
  const part = FEE_PARTS.find((one) => one === name);
  const open = part && data?.days.some(({ date }) => date === day) ? { date: day, key: part } : null;
  const show = (beside: string | null) => {
    const { beside: _, ...others } = params;
    goTo('admissions', beside === null ? others : { ...others, beside });
  };
  return (
    <Screen
      inspector={data && open && <FeeNames fees={data} date={open.date} part={open.key} onClose={() => show(null)} />}
    >
      <ScreenHead
        title={t('admissions.title')}
        sub={data && t('admissions.fees.each', { fee: data.feeTenge })}
        actions={
          data &&
          data.men.length > 0 && (
            <PaperButton
              label={t('admissions.fees.ledger')}
              whole="papers.feeLedgerPdf"
              get={(language) => call('papers.feeLedgerPdf', { cohortId, language })}
            />
          )
        }
      />
      <AdmissionsTabs />
      {data?.sums.men === 0 && <EmptyState text={t('admissions.fees.empty')} />}
      <ScreenBody>
        {error && <Refusal failure={error.failure} />}
        {data && data.sums.men > 0 && (
          <>
            <div className={classes.head}>
              <FeeLine fees={data} onOwed={() => show(`${data.days.at(-1)?.date ?? ''}~owed`)} />
              <PictureSwitch />
            </div>
            <DayPicture
              label={t('admissions.fees.label')}
              kinds={FEE_PARTS.map((key) => ({ key, look: LOOKS[key], name: t(`admissions.fees.part.${key}`) }))}
              days={data.days}
              top={data.sums.due}
              format={formatNumber}
              open={open}
              onOpen={(date, key) => show(`${date}~${key}`)}
            />
          </>
        )}
      </ScreenBody>
    </Screen>
  );
}

/** '263 318 ₸ × 60 = 15 799 080 ₸ = төленді … + қарыз …'; what is owed opens its names. */
function FeeLine({ fees: { feeTenge, sums }, onOwed }: { fees: Fees; onOwed: () => void }) {
  const { t } = useTranslation();
  return (
    <p className={`${classes.line} tn`}>
      <b>{t('admissions.fees.due', { fee: feeTenge, men: sums.men, due: sums.due })}</b>
      <span>{t('admissions.fees.paid', { paid: sums.paid })}</span>
      {sums.owed > 0 ? (
        <button type="button" className="lnk" onClick={onOwed}>
          {t('admissions.fees.owed', { owed: sums.owed })}
        </button>
      ) : (
        <span>{t('admissions.fees.allPaid')}</span>
      )}
      {sums.undated !== 0 && <span className="t2">{t('admissions.fees.undated', { sum: sums.undated })}</span>}
      {sums.beyond !== 0 && <span className="t2">{t('admissions.fees.beyond', { sum: sums.beyond })}</span>}
    </p>
  );
}

interface NamesProps {
  fees: Fees;
  date: LocalDate;
  part: FeePart;
  onClose: () => void;
}

/** The men behind a part of a day, each with his own share of it; they add up to the part. */
function FeeNames({ fees, date, part, onClose }: NamesProps) {
  const { t } = useTranslation();
  const men = fees.men
    .map((man) => ({ ...man, sum: feeOfMan(man, fees.feeTenge, date)[part] }))
    .filter(({ sum }) => sum > 0);
  const all = men.reduce((sum, man) => sum + man.sum, 0);
  const title = `${formatDate(date)}: ${t(`admissions.fees.part.${part}`)}`;
  useSeenList(title, () => ({
    columns: [
      { header: t('admissions.table.name'), numeric: false },
      { header: t(`admissions.fees.part.${part}`), numeric: true },
    ],
    rows: men.map(({ name, sum }) => [name, sum]),
    men: men.map(({ id }) => id),
  }));
  return (
    <Inspector title={title} sub={t('admissions.fees.names', { count: men.length, sum: all })} onClose={onClose}>
      <InspectorSection>
        <ul className={classes.names}>
          {men.map(({ id, name, sum }) => (
            <li key={id}>
              <a className="lnk" href={addressOf('admissions', { man: String(id) })}>
                {name}
              </a>
              <span className="tn nowrap">{formatTenge(sum)}</span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
