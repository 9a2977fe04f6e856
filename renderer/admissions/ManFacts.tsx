import { useTranslation } from 'react-i18next';
import type { ApplicantDetail } from '../../shared/contract/admissions.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { useMay } from '../app/session.ts';
import { InspectorSection } from '../components/Inspector.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { leftBy } from './man-status.ts';
import classes from './Parts.module.css';
import { UnmaskedIin } from './UnmaskedIin.tsx';
import { useOrderPaper } from './use-order-paper.ts';

/** Who he is. The IIN is masked until somebody with the right says what he needs it for. */
export function ManFacts({ man, onEdit }: { man: ApplicantDetail; onEdit?: () => void }) {
  const { t } = useTranslation();
  const paper = useOrderPaper();
  const mayUnmask = useMay('personalData.unmask');
  const known = (value: string | null) => value ?? <span className="t3">{t('admissions.man.unknown')}</span>;
  return (
    <InspectorSection
      title={t('admissions.man.facts')}
      aside={
        onEdit && (
          <button type="button" className="act meta" onClick={onEdit}>
            {t('admissions.man.edit')}
          </button>
        )
      }
    >
      <dl className={classes.facts}>
        <dt>{t('admissions.man.iin')}</dt>
        <dd>{mayUnmask ? <UnmaskedIin man={man} /> : <span className="code tn">{man.maskedIin}</span>}</dd>
        <dt>{t('admissions.man.birthDate')}</dt>
        <dd className="tn">{formatDate(man.birthDate)}</dd>
        <dt>{t('admissions.man.phone')}</dt>
        <dd className="tn">{known(man.phone)}</dd>
        <dt>{t('admissions.man.department')}</dt>
        <dd>{known(man.defenceDepartment)}</dd>
        <dt>{t('admissions.man.family')}</dt>
        <dd title={man.familyNote === null ? undefined : t('admissions.man.familyNote', { note: man.familyNote })}>
          {man.family ? t(`admissions.family.${man.family}`) : known(man.familyNote)}
        </dd>
        {man.order && (
          <>
            <dt>{t('admissions.man.order')}</dt>
            <dd>
              <button type="button" className="lnk" onClick={() => man.order && void paper.show(man.order.id)}>
                {t('admissions.man.orderLine', man.order)}
              </button>
            </dd>
          </>
        )}
        {man.expulsion && (
          <>
            <dt>{t(`admissions.status.${man.expulsion.into === null ? 'expelled' : 'setBack'}`)}</dt>
            <dd>{leftBy(man.expulsion)}</dd>
          </>
        )}
        {man.refusal && (
          <>
            <dt>{t('admissions.man.refusedTitle')}</dt>
            <dd>{t('admissions.man.refusedLine', man.refusal)}</dd>
          </>
        )}
      </dl>
      <PaperPreview paper={paper.paper} onClose={paper.close} />
    </InspectorSection>
  );
}
