import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeRetention } from '../../shared/contract/personal-data.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { SeenTable } from '../components/SeenTable.tsx';
import { Status } from '../components/Status.tsx';
import { AnonymiseDialog } from './AnonymiseDialog.tsx';
import classes from './PersonalData.module.css';

const COLUMNS = ['intake', 'ended', 'until', 'men', 'consent', 'state'] as const;

/** Until when each intake's data is kept, and whose time is over. */
export function RetentionList({ tabs, choice }: { tabs: ReactNode; choice: ReactNode }) {
  const { t } = useTranslation();
  const list = useOperation('personalData.intakes', {});
  const mayAnonymise = useMay('personalData.anonymise');
  const [chosen, setChosen] = useState<IntakeRetention | null>(null);
  return (
    <Screen>
      <ScreenHead title={t('people.settings.title')} sub={t('personalData.retention.sub')} desks={choice} />
      {tabs}
      <ScreenBody>
        {list.error && <Refusal failure={list.error.failure} />}
        {list.data?.length === 0 && <EmptyState text={t('personalData.retention.empty')} />}
        {list.data && list.data.length > 0 && (
          <SeenTable label={t('personalData.retention.sub')} className={classes.intakes}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`personalData.retention.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.data.map((intake) => (
                <tr key={intake.cohortId}>
                  <td className="tn b">{intake.code}</td>
                  <td className="tn">{formatDate(intake.endsOn)}</td>
                  <td className="tn">{formatDate(intake.keptUntil)}</td>
                  <td className="tn">{intake.men}</td>
                  <td>
                    {intake.withoutConsent > 0 ? (
                      <Status kind="warn">
                        {t('personalData.retention.consentMissing', { count: intake.withoutConsent })}
                      </Status>
                    ) : (
                      <span className="t2">{t('personalData.retention.consentAll')}</span>
                    )}
                  </td>
                  <td>
                    <span className={classes.state}>
                      <State intake={intake} />
                      {intake.state === 'due' && mayAnonymise && (
                        <Action size="xs" onClick={() => setChosen(intake)}>
                          {t('personalData.retention.anonymise')}
                        </Action>
                      )}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </SeenTable>
        )}
      </ScreenBody>
      {chosen && <AnonymiseDialog intake={chosen} onClose={() => setChosen(null)} />}
    </Screen>
  );
}

function State({ intake: { state, anonymisedAt } }: { intake: IntakeRetention }) {
  const { t } = useTranslation();
  if (state === 'kept') return <span className="t2">{t('personalData.retention.kept')}</span>;
  if (state === 'due') return <Status kind="warn">{t('personalData.retention.due')}</Status>;
  return <Status kind="idle">{t('personalData.retention.anonymised', { at: anonymisedAt ?? '' })}</Status>;
}
