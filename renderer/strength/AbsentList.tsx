import { useTranslation } from 'react-i18next';
import { absentOf, type ReportContent } from '../../shared/strength/report.ts';
import { SeenTable } from '../components/SeenTable.tsx';
import classes from './AbsentList.module.css';
import { nameOf, platoonOf, reasonOf, timeOf } from './strength-words.ts';

/** The back of the sheet: who is not present, with reason and time. */
export function AbsentList({ content }: { content: ReportContent }) {
  const { t } = useTranslation();
  const absent = absentOf(content);
  return (
    <section>
      <h2 className={classes.head}>
        {t('strength.back')} <span className="t2 tn">{absent.length}</span>
      </h2>
      {absent.length === 0 ? (
        <p className={classes.empty}>{content.men.length === 0 ? t('strength.nobody') : t('strength.backEmpty')}</p>
      ) : (
        <SeenTable label={t('strength.back')} className={classes.list}>
          <thead>
            <tr>
              <th scope="col">{t('components.number.head')}</th>
              <th scope="col">{t('strength.name')}</th>
              <th scope="col">{t('strength.platoonHead')}</th>
              <th scope="col">{t('strength.why')}</th>
              <th scope="col">{t('strength.time')}</th>
            </tr>
          </thead>
          <tbody>
            {absent.map((man, index) => (
              <tr key={man.cadetId} data-men={man.cadetId}>
                <td className={`${classes.number} tn`}>{index + 1}</td>
                <td className="m">{nameOf(man)}</td>
                <td>{platoonOf(man.platoon)}</td>
                <td>{reasonOf(man)}</td>
                <td className="tn">{timeOf(man)}</td>
              </tr>
            ))}
          </tbody>
        </SeenTable>
      )}
    </section>
  );
}
