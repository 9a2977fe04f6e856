import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OperationName } from '../../shared/contract/contract.ts';
import type { Paper } from '../../shared/contract/values.ts';
import { addDays, dayWithin, type LocalDate } from '../../shared/kit/local-time.ts';
import type { Result } from '../../shared/kit/result.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useMay } from '../app/session.ts';
import { DateField } from '../components/DateField.tsx';
import { PaperLine, type PaperWay } from './PaperLine.tsx';
import { PaperSet } from './PaperSet.tsx';
import classes from './PrintScreen.module.css';

type PaperLanguage = NonNullable<InputOf<'papers.timetablePdf'>['language']>;
type Draw = (language: PaperLanguage) => Promise<Result<Paper>>;

/** Days the roster is printed for from the chosen one on. */
const ROSTER_DAYS = 7;

interface Props {
  cohortId: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
  show: (asked: Promise<Result<Paper>>) => void;
}

/** Papers of one day and its night, and the books of a span; whoever may not read what is on one does not see its line. */
export function DailyPapers({ cohortId, startsOn, endsOn, show }: Props) {
  const { t, i18n } = useTranslation();
  const today = localNow().slice(0, 10);
  const nearest = dayWithin(today, startsOn, endsOn);
  const [day, setDay] = useState(nearest);
  const weekBefore = addDays(nearest, -6);
  const [from, setFrom] = useState(weekBefore < startsOn ? startsOn : weekBefore);
  const [to, setTo] = useState(nearest);
  const may = {
    leave: useMay('leave.read'),
    gate: useMay('gate.read'),
    absences: useMay('absences.read'),
    presence: useMay('presence.read'),
  };
  const course = { min: startsOn, max: endsOn };
  const line = (
    seen: boolean,
    name: string,
    about: string,
    draw: Draw,
    { more = [], whole }: { more?: PaperWay[]; whole?: OperationName } = {},
  ) =>
    seen && (
      <PaperLine
        name={name}
        about={about}
        whole={whole}
        ways={[
          { label: t('papers.screen.kk'), get: () => show(draw('kk')) },
          { label: t('papers.screen.ru'), get: () => show(draw('ru')) },
          ...more,
        ]}
      />
    );
  const ofDay = { cohortId, date: day };
  const ofNight = { cohortId, night: day };
  const span = { cohortId, from, to };
  const month = { cohortId, month: to.slice(0, 7) };
  const ownLanguage: PaperLanguage = i18n.language === 'ru' ? 'ru' : 'kk';
  if (!Object.values(may).some(Boolean)) return null;
  return (
    <>
      <PaperSet
        title={t('papers.daily.day')}
        state={
          <span className={classes.dates}>
            <DateField
              label={t('papers.daily.date')}
              value={day}
              onChange={(date) => date && setDay(date)}
              {...course}
            />
          </span>
        }
      >
        {line(
          may.leave,
          t('papers.daily.passes'),
          t('papers.daily.passesAbout'),
          (language) => call('papers.leavePassesPdf', { ...ofNight, language }),
          { whole: 'papers.leavePassesPdf' },
        )}
        {line(may.gate, t('papers.daily.gate'), t('papers.daily.gateAbout'), (language) =>
          call('papers.gateSheetPdf', { ...ofNight, language }),
        )}
        {line(may.presence, t('papers.daily.rollEvening'), t('papers.daily.rollAbout'), (language) =>
          call('papers.rollSheetPdf', { ...ofDay, part: 'evening', language }),
        )}
        {line(may.presence, t('papers.daily.rollMorning'), t('papers.daily.rollAbout'), (language) =>
          call('papers.rollSheetPdf', { ...ofDay, part: 'morning', language }),
        )}
        {line(may.presence, t('papers.daily.strengthMorning'), t('papers.daily.strengthAbout'), (language) =>
          call('papers.strengthReportPdf', { ...ofDay, part: 'morning', language }),
        )}
        {line(may.presence, t('papers.daily.strengthEvening'), t('papers.daily.strengthAbout'), (language) =>
          call('papers.strengthReportPdf', { ...ofDay, part: 'evening', language }),
        )}
        {line(may.presence, t('papers.daily.meals'), t('papers.daily.mealsAbout'), (language) =>
          call('papers.mealListPdf', { ...ofDay, language }),
        )}
        {line(
          may.absences,
          t('papers.daily.roster'),
          t('papers.daily.rosterAbout', { count: ROSTER_DAYS }),
          (language) => call('papers.dutyRosterPdf', { cohortId, from: day, days: ROSTER_DAYS, language }),
        )}
      </PaperSet>
      <PaperSet
        title={t('papers.daily.books')}
        state={
          <span className={classes.dates}>
            <DateField
              label={t('papers.daily.from')}
              value={from}
              onChange={(date) => date && setFrom(date)}
              {...course}
            />
            <DateField label={t('papers.daily.to')} value={to} onChange={(date) => date && setTo(date)} {...course} />
          </span>
        }
      >
        {line(
          may.gate,
          t('papers.daily.register'),
          t('papers.daily.registerAbout'),
          (language) => call('papers.leaveRegisterPdf', { ...span, language }),
          { whole: 'papers.leaveRegisterPdf' },
        )}
        {line(
          may.absences,
          t('papers.daily.absent'),
          t('papers.daily.absentAbout'),
          (language) => call('papers.absentBookPdf', { ...span, language }),
          { whole: 'papers.absentBookPdf' },
        )}
        {line(
          may.presence,
          t('papers.daily.month'),
          t('papers.daily.monthAbout', { month: to.slice(5, 7), year: to.slice(0, 4) }),
          (language) => call('papers.mealMonthPdf', { ...month, language }),
          {
            more: [
              { label: 'xlsx', get: () => show(call('papers.mealMonthXlsx', { ...month, language: ownLanguage })) },
            ],
          },
        )}
      </PaperSet>
    </>
  );
}
