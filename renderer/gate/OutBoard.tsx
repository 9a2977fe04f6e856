import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { useSeenList } from '../components/seen-list.ts';
import { CaseLine } from './CaseLine.tsx';
import classes from './GateScreen.module.css';
import { Who } from './Who.tsx';

/** How often the board is asked again, in milliseconds: a man becomes overdue without anybody doing anything. */
const ASK_AGAIN = 15_000;

/** Who is out, late returns on top until a person closes them, and what the next 24 hours bring. */
export function OutBoard({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayClose = useMay('gate.write');
  const { data, error } = useOperation('gate.out', { cohortId }, { keep: true, refetchInterval: ASK_AGAIN });
  useSeenList(t('gate.board.out'), () => ({
    columns: (['who', 'platoon', 'since', 'due', 'phone'] as const).map((column) => ({
      header: t(`gate.board.columns.${column}`),
      numeric: column === 'platoon',
    })),
    rows: (data?.out ?? []).map(({ surname, givenNames, platoon, since, due, phone }) => [
      `${surname} ${givenNames}`,
      platoon,
      since,
      due,
      phone,
    ]),
    men: (data?.out ?? []).map(({ cadetId }) => cadetId),
  }));
  if (error)
    return (
      <ScreenBody>
        <Refusal failure={error.failure} />
      </ScreenBody>
    );
  if (!data) return null;
  const onTop = new Set(data.cases.map(({ movementId }) => movementId));
  const others = data.out.filter(({ movementId }) => !onTop.has(movementId));
  return (
    <ScreenBody>
      <div className={classes.board}>
        <Part title={t('gate.board.cases')} empty={data.cases.length === 0 && t('gate.board.noCases')}>
          {data.cases.map((one) => (
            <CaseLine key={one.movementId} cohortId={cohortId} open={one} mayClose={mayClose} />
          ))}
        </Part>
        {(others.length > 0 || data.out.length === 0) && (
          <Part title={t('gate.board.out')} empty={others.length === 0 && t('gate.board.noneOut')}>
            {others.map((man) => (
              <li key={man.movementId}>
                <Who man={man} />
                <span className="tn">
                  {t(man.byRoll ? 'gate.board.sinceRoll' : 'gate.board.sinceAt', { at: man.since })}
                </span>
                <span className="tn">{man.due ? t('gate.board.dueAt', { at: man.due }) : man.note}</span>
                <span className="tn t2">{man.phone}</span>
              </li>
            ))}
          </Part>
        )}
        <Part title={t('gate.board.coming')} empty={data.coming.length === 0 && t('gate.board.noneComing')}>
          {data.coming.map((man) => (
            <li key={`${man.cadetId} ${man.direction} ${man.at}`}>
              <Who man={man} />
              <span className="tn">
                {man.direction === 'out'
                  ? t('gate.board.goesOut', { at: man.at })
                  : t('gate.board.comesIn', { at: man.at })}
              </span>
            </li>
          ))}
        </Part>
      </div>
    </ScreenBody>
  );
}

function Part({ title, empty, children }: { title: string; empty: string | false; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {empty ? <p className="t2">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}
