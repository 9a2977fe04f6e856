import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerView, MakeupNeedInput } from '../../shared/contract/journal.contract.ts';
import { useIntakeId } from '../app/current-intake.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { CardLink } from '../cadet-card/CardLink.tsx';
import { Chips } from '../components/Chips.tsx';
import { Inspector } from '../components/Inspector.tsx';
import { PictureSwitch } from '../components/pictures/PictureSwitch.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Status } from '../components/Status.tsx';
import { TimetableTabs } from '../timetable/TimetableTabs.tsx';
import { CadetLedger } from './CadetLedger.tsx';
import { FigurePanel } from './FigurePanel.tsx';
import { LedgerGrid, type Wanted } from './LedgerGrid.tsx';
import { type Bucket, cadetRows, menOwing, subjectRows, sumRow } from './ledger-rows.ts';
import { MakeupPanel } from './MakeupPanel.tsx';
import { NoJournal } from './NoJournal.tsx';
import { OwedHeat } from './OwedHeat.tsx';

/** The hours ledger of the chosen intake, or the step that is missing before there can be one. */
export function LedgerScreen() {
  const cohortId = useIntakeId();
  const ledger = useOperation(
    'journal.ledger',
    { cohortId: cohortId ?? 0 },
    { enabled: cohortId !== null, keep: true },
  );
  if (ledger.data && ledger.data.version !== null) return <Ledger key={ledger.data.cohortId} ledger={ledger.data} />;
  const lacks = cohortId === null ? 'intake' : ledger.data ? 'approval' : null;
  return <NoJournal tab="ledger" failure={ledger.error?.failure} lacks={lacks} />;
}

type Panel =
  | { what: 'figure'; wanted: Wanted }
  | { what: 'cadet'; cadetId: number }
  | { what: 'makeUp'; need: MakeupNeedInput; subject: string; from: Panel };

const BUCKETS = ['all', 'initial', 'specialty'] as const;
const VIEWS = ['subjects', 'cadets', 'platoons'] as const;

function Ledger({ ledger }: { ledger: LedgerView }) {
  const { t } = useTranslation();
  const { params } = useLocation();
  const mayPlan = useMay('timetable.write');
  const put = (changes: Record<string, string>) => goTo('timetable', { ...params, ...changes });
  const view = VIEWS.find((one) => one === params.view) ?? 'subjects';
  const bucket: Bucket = BUCKETS.find((one) => one === params.bucket) ?? 'all';
  const platoonId = ledger.platoons.find(({ id }) => String(id) === params.platoon)?.id ?? null;
  const asked = Number(params.cadet);
  const [panel, setPanel] = useState<Panel | null>(
    ledger.cadets.some(({ id }) => id === asked) ? { what: 'cadet', cadetId: asked } : null,
  );
  const choice = useMemo(() => ({ platoonId, bucket }), [platoonId, bucket]);
  const rows = useMemo(
    () => (view === 'cadets' ? cadetRows(ledger, choice) : subjectRows(ledger, choice)),
    [ledger, choice, view],
  );
  const owing = menOwing(ledger, choice);
  return (
    <Screen inspector={panel && <LedgerPanel ledger={ledger} panel={panel} mayPlan={mayPlan} onPanel={setPanel} />}>
      <ScreenHead
        title={t('timetable.tab.ledger')}
        sub={t('journal.ledger.version', { version: ledger.version ?? 0 })}
        actions={
          <>
            <Segmented
              label={t('journal.ledger.bucket.label')}
              items={BUCKETS.map((value) => ({ value, label: t(`journal.ledger.bucket.${value}`) }))}
              value={bucket}
              onChange={(value) => put({ bucket: value })}
            />
            <Segmented
              label={t('journal.ledger.view.label')}
              items={VIEWS.map((value) => ({ value, label: t(`journal.ledger.view.${value}`) }))}
              value={view}
              onChange={(value) => put({ view: value })}
            />
          </>
        }
      />
      <TimetableTabs />
      <div style={{ padding: '0.5rem var(--gutter)', display: 'flex', alignItems: 'center', gap: '0.75rem' }}>
        <Chips
          label={t('journal.ledger.platoons')}
          items={[
            { value: 'all', label: t('journal.ledger.all') },
            ...ledger.platoons.map(({ id, number }) => ({
              value: String(id),
              label: t('journal.ledger.platoon', { number }),
            })),
          ]}
          value={platoonId === null ? 'all' : String(platoonId)}
          onChange={(value) => put({ platoon: value })}
        />
        {owing > 0 ? (
          <Status kind="warn">{t('journal.ledger.owing', { count: owing })}</Status>
        ) : (
          <span className="meta t2">{t('journal.ledger.noneOwing')}</span>
        )}
        {view === 'platoons' && (
          <div style={{ marginLeft: 'auto' }}>
            <PictureSwitch />
          </div>
        )}
      </div>
      {view === 'platoons' ? (
        <ScreenBody>
          <OwedHeat
            ledger={ledger}
            platoonId={platoonId}
            bucket={bucket}
            open={panel?.what === 'figure' ? panel.wanted.scope : null}
            onFigure={(wanted) => setPanel({ what: 'figure', wanted })}
          />
          <p className="meta t3">{t('journal.ledger.owedNote')}</p>
        </ScreenBody>
      ) : (
        <ScreenBody flush>
          <LedgerGrid
            label={t('journal.ledger.label')}
            rows={rows}
            sum={sumRow(rows, choice)}
            view={view}
            openKey={panel?.what === 'cadet' ? `cadet-${panel.cadetId}` : null}
            onFigure={(wanted) => setPanel({ what: 'figure', wanted })}
            onCadet={(cadetId) => setPanel({ what: 'cadet', cadetId })}
          />
          <p className="meta t3" style={{ padding: '0.5rem' }}>
            {t('journal.ledger.owedNote')} {t('journal.ledger.keys')}
          </p>
        </ScreenBody>
      )}
    </Screen>
  );
}

interface PanelProps {
  ledger: LedgerView;
  panel: Panel;
  mayPlan: boolean;
  onPanel: (panel: Panel | null) => void;
}

function LedgerPanel({ ledger, panel, mayPlan, onPanel }: PanelProps) {
  const { cohortId } = ledger;
  const close = () => onPanel(null);
  if (panel.what === 'makeUp') {
    const { need, subject, from } = panel;
    return <MakeupPanel cohortId={cohortId} need={need} subject={subject} onClose={() => onPanel(from)} />;
  }
  const makeUp = (cadetIds: number[], subjectCode: string, phase: 'initial' | 'specialty') =>
    onPanel({ what: 'makeUp', need: { cadetIds, subjectCode, phase }, subject: subjectCode, from: panel });
  if (panel.what === 'figure') {
    return (
      <FigurePanel
        key={JSON.stringify(panel.wanted)}
        cohortId={cohortId}
        wanted={panel.wanted}
        onMakeUp={makeUp}
        onClose={close}
      />
    );
  }
  const cadet = ledger.cadets.find(({ id }) => id === panel.cadetId);
  return (
    <Inspector key={panel.cadetId} title={cadet?.name ?? ''} sub={<CardLink cadetId={panel.cadetId} />} onClose={close}>
      <CadetLedger
        cadetId={panel.cadetId}
        {...(mayPlan && { onMakeUp: (code, phase) => makeUp([panel.cadetId], code, phase) })}
      />
    </Inspector>
  );
}
