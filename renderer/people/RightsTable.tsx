import { useTranslation } from 'react-i18next';
import { BOUND_ROLES, RIGHTS, type Right, ROLE_RIGHTS, ROLES } from '../../shared/people/roles.ts';
import { sayByKey } from '../i18n/say-by-key.ts';
import classes from './RightsTable.module.css';

/** 'leave' → its rights, in the order they are declared. */
const GROUPS = Map.groupBy(RIGHTS, (right) => right.split('.')[0] ?? '');

const actOf = (right: Right): string => sayByKey(`session.rightTo.${right.split('.')[1]}`) ?? right;

/** What each duty may do, in words: the same list that the host asks at every call. */
export function RightsTable() {
  const { t } = useTranslation();
  return (
    <div className={classes.whole}>
      <p className="body13 t2">{t('people.rights.lead')}</p>
      <table className={classes.rights} aria-label={t('people.rights.title')}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('people.rights.object')}
            </th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {t(`session.role.${role}`)}
                {BOUND_ROLES.includes(role) && '*'}
              </th>
            ))}
          </tr>
        </thead>
        {[...GROUPS].map(([object, rights]) => (
          <tbody key={object}>
            {rights.map((right, index) => (
              <tr key={right}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={rights.length}>
                    {sayByKey(`session.rightOn.${object}`) ?? object}
                  </th>
                )}
                <th scope="row">{actOf(right)}</th>
                {ROLES.map((role) => {
                  const may = ROLE_RIGHTS[role].includes(right);
                  return (
                    <td key={role} data-may={may || undefined}>
                      <span aria-hidden>{may ? '✓' : '–'}</span>
                      <span className="sr">{t(may ? 'people.rights.yes' : 'people.rights.no')}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="meta t2">* {t('people.bound.lead')}</p>
    </div>
  );
}
