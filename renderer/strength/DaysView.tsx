import { useTranslation } from 'react-i18next';
import { addDays, formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import type { Whereabouts } from '../../shared/presence/whereabouts.ts';
import { REPORT_PARTS, type ReportPart } from '../../shared/strength/report.ts';
import { useIntakes } from '../app/intakes.ts';
import { useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { DayPicture } from '../components/pictures/DayPicture.tsx';
import type { Look } from '../components/pictures/LooksLegend.tsx';
import { PictureSwitch, useAsTable } from '../components/pictures/PictureSwitch.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { NamesPanel } from './NamesPanel.tsx';
import classes from './StrengthDesk.module.css';
import { StrengthFrame } from './StrengthFrame.tsx';
import { type FigureNames, useStrengthPlace } from './strength-place.ts';

/** The columns of the report as parts of a stack, the men who are here lowest; nobody knows where stands out. */
const LOOKS: readonly { key: Whereabouts; look: Look; always: boolean }[] = [
  { key: 'present', look: 'plain', always: true },
  { key: 'duty', look: 'dots', always: true },
  { key: 'leave', look: 'full', always: true },
  { key: 'sick', look: 'hatch', always: true },
  { key: 'trip', look: 'posts', always: false },
  { key: 'offGrounds', look: 'mesh', always: false },
  { key: 'other', look: 'bars', always: false },
  { key: 'unknown', look: 'check', always: true },
];

/** Strength over the days of the course: what each morning's or evening's report says, as stacks or as a table. */
export function DaysView({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const place = useStrengthPlace();
  const asTable = useAsTable();
  const intake = useIntakes().find(({ id }) => id === cohortId);
  const list = useOperation(
    'strength.list',
    { cohortId, from: intake?.startsOn ?? '' },
    { enabled: intake !== undefined, keep: true },
  );
  const part: ReportPart = place.report ?? 'evening';
  const reports = list.data?.filter((report) => report.part === part) ?? [];
  const figuresOf = new Map(reports.map(({ date, figures }) => [date, figures]));
  const kinds = LOOKS.filter(
    ({ key, always }) => always || reports.some(({ figures }) => figures.columns[key] > 0),
  ).map(({ key, look }) => ({ key, look, name: t(`strength.column.${key}`) }));
  const figure = typeof place.beside === 'object' && place.beside?.of === 'sheet' ? place.beside : null;
  const date = figure && place.date && figuresOf.has(place.date) ? place.date : null;
  const label = t('strength.over.label', { part: t(`strength.part.${part}`) });
  return (
    <StrengthFrame
      inspector={figure && date && <DayNames key={date} which={{ cohortId, date, part }} figure={figure} />}
    >
      <div className={classes.sights}>
        <Segmented
          label={t('strength.part.label')}
          items={REPORT_PARTS.map((value) => ({ value, label: t(`strength.part.${value}`) }))}
          value={part}
          onChange={(next) => place.openDays(next)}
        />
        <PictureSwitch />
        {!asTable && <span className="meta t2">{t('strength.over.present')}</span>}
      </div>
      {list.data && reports.length === 0 && <EmptyState text={t('strength.over.empty')} />}
      <ScreenBody>
        {list.error && <Refusal failure={list.error.failure} />}
        {intake && reports.length > 0 && (
          <DayPicture
            label={label}
            kinds={kinds}
            days={courseDays(intake).map((day) => ({ date: day, parts: figuresOf.get(day)?.columns ?? null }))}
            top={Math.max(...reports.map(({ figures }) => figures.onList))}
            over={({ present }) => String(present)}
            open={figure && date && figure.column !== 'onList' ? { date, key: figure.column } : null}
            onOpen={(day, column) => place.openOfReport(day, part, column)}
          />
        )}
      </ScreenBody>
    </StrengthFrame>
  );
}

const courseDays = ({ startsOn, days }: { startsOn: LocalDate; days: number }): LocalDate[] =>
  Array.from({ length: days }, (_, index) => addDays(startsOn, index));

interface NamesProps {
  which: { cohortId: number; date: LocalDate; part: ReportPart };
  figure: FigureNames;
}

/** The men of one part of a day, as that day's report has them. */
function DayNames({ which, figure }: NamesProps) {
  const { t } = useTranslation();
  const { openSheet, openBeside } = useStrengthPlace();
  const report = useOperation('strength.report', which);
  const content = report.data?.signed?.content ?? report.data?.known;
  if (!content) return null;
  return (
    <NamesPanel
      figure={figure}
      content={content}
      known={null}
      overdue={[]}
      when={formatDate(which.date)}
      foot={<Action onClick={() => openSheet(which.date, which.part)}>{t('strength.over.openSheet')}</Action>}
      onClose={() => openBeside(null)}
    />
  );
}
