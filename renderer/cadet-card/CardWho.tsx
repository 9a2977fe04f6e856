import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CadetCard } from '../../shared/contract/cadet-card.contract.ts';
import { UnmaskedIin } from '../admissions/UnmaskedIin.tsx';
import { useMay } from '../app/session.ts';
import { Status } from '../components/Status.tsx';
import { Photo } from '../gate/Photo.tsx';
import classes from './CadetCard.module.css';

/** His picture and what names him; the IIN is masked until its purpose is said. */
export function CardWho({ card }: { card: CadetCard }) {
  const { man } = card;
  const { t } = useTranslation();
  const mayUnmask = useMay('personalData.unmask');
  const unknown = <span className="t3">{t('cadetCard.who.unknown')}</span>;
  const { due, paid } = man.fee;
  const place = [
    man.platoon === null ? t('cadetCard.noPlatoon') : t('cadetCard.platoon', { number: man.platoon }),
    man.squad !== null && t('cadetCard.squad', { number: man.squad }),
    man.bunk !== null && t('cadetCard.bunk', { bunk: man.bunk }),
  ];
  return (
    <section className={classes.who} aria-label={t('cadetCard.who.title')}>
      <div className={classes.photo}>
        <Photo cadetId={man.id} name={man.name} />
      </div>
      <div>
        <p className="m tn">{place.filter(Boolean).join(' · ')}</p>
        <dl className={classes.facts}>
          <Fact name={t('cadetCard.who.birth')}>
            <span className="tn">{t('cadetCard.date', { date: man.birthDate })}</span>
          </Fact>
          <Fact name={t('cadetCard.who.iin')}>
            {mayUnmask ? <UnmaskedIin man={man} /> : <span className="code tn">{man.maskedIin}</span>}
          </Fact>
          <Fact name={t('cadetCard.who.department')}>{man.department ?? unknown}</Fact>
          <Fact name={t('cadetCard.who.phone')}>
            {man.phone === null ? unknown : <span className="tn">{man.phone}</span>}
          </Fact>
          <Fact name={t('cadetCard.who.fee')}>
            {paid >= due ? (
              <span className="tn">{t('cadetCard.who.feePaid', { paid })}</span>
            ) : (
              <Status kind="warn">{t('cadetCard.who.feePart', { paid, due })}</Status>
            )}
          </Fact>
          <Fact name={t('cadetCard.who.medical')}>
            {t(`cadetCard.fitness.${man.medical.result ?? 'none'}`)}
            {man.medical.limits && `: ${man.medical.limits}`}
          </Fact>
        </dl>
        <CardFigures card={card} />
      </div>
    </section>
  );
}

/** The course in four figures: hours of the programme, nights at home, firings, the overall grade. */
function CardFigures({ card: { hours, leave, firing, outcome } }: { card: CadetCard }) {
  const { t } = useTranslation();
  const had = (one: NonNullable<CadetCard['hours']>['initial']) => one.attended + one.madeUp;
  const figures = [
    hours && {
      name: t('cadetCard.figure.hours', { of: hours.initial.planned + hours.specialty.planned }),
      value: had(hours.initial) + had(hours.specialty),
    },
    { name: t('cadetCard.figure.nights', { of: leave.approved }), value: leave.home },
    { name: t('cadetCard.figure.firings'), value: firing.sessions.length },
    outcome && { name: t('cadetCard.figure.overall'), value: outcome.overall ?? '—' },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(
        (one) =>
          one && (
            <div key={one.name}>
              <dd className="figure">{one.value}</dd>
              <dt>{one.name}</dt>
            </div>
          ),
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
