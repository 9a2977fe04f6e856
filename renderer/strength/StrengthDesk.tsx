import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayWithin } from '../../shared/kit/local-time.ts';
import { figuresOf, type ReportPart } from '../../shared/strength/report.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useIntakes } from '../app/intakes.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { usePaper } from '../components/use-paper.ts';
import { AbsentList } from './AbsentList.tsx';
import { ChangesBlock } from './ChangesBlock.tsx';
import { DaysPanel } from './DaysPanel.tsx';
import { EstablishmentPanel } from './EstablishmentPanel.tsx';
import { NamesPanel } from './NamesPanel.tsx';
import { Overdue } from './Overdue.tsx';
import { ReportBar, ReportState } from './ReportBar.tsx';
import { RevokeForm } from './RevokeForm.tsx';
import classes from './StrengthDesk.module.css';
import { StrengthFrame } from './StrengthFrame.tsx';
import { StrengthLine } from './StrengthLine.tsx';
import { StrengthSheet } from './StrengthSheet.tsx';
import { useStrengthPlace } from './strength-place.ts';

/** How often the desk looks again, in milliseconds: men come and go without anybody touching this screen. */
const LOOK_AGAIN = 20_000;

/** Days back from today that are listed at once. */
const LAST_DAYS = 13;

/** The strength report of a morning or an evening: draft, signed sheet, what changed since, and where they are now. */
export function StrengthDesk({ cohortId }: { cohortId: number }) {
  const { t, i18n } = useTranslation();
  const place = useStrengthPlace();
  const maySign = useMay('strength.sign', 'strength.sign');
  const mayState = useMay('intake.write', 'strength.setEstablishment');
  const [revoking, setRevoking] = useState(false);
  const intake = useIntakes().find(({ id }) => id === cohortId);
  const today = localNow().slice(0, 10);
  const inIntake = intake ? dayWithin(today, intake.startsOn, intake.endsOn) : today;
  const [allDays, setAllDays] = useState(false);
  const days = useOperation(
    'strength.list',
    { cohortId, from: allDays && intake ? intake.startsOn : addDays(inIntake, -LAST_DAYS) },
    { enabled: intake !== undefined, keep: true },
  );
  const date = place.date ?? inIntake;
  const newest = days.data?.[0];
  // Of a day, the last report whose minute has come, else the first one.
  const part: ReportPart = place.report ?? (newest?.date === date ? newest.part : 'morning');
  const report = useOperation(
    'strength.report',
    { cohortId, date, part },
    { enabled: intake !== undefined && days.data !== undefined, keep: true, refetchInterval: LOOK_AGAIN },
  );
  const now = useOperation('strength.now', { cohortId }, { refetchInterval: LOOK_AGAIN });
  const sign = useCommand('strength.sign');
  const content = report.data?.signed?.content ?? report.data?.known;
  const failure = report.error?.failure ?? days.error?.failure ?? now.error?.failure;
  const { beside } = place;
  const close = () => place.openBeside(null);
  const overdue = now.data?.overdue ?? [];
  const { paper, drawing, show, close: closePaper } = usePaper();
  const print = () => {
    const language = i18n.language === 'ru' ? 'ru' : 'kk';
    void show(call('papers.strengthReportPdf', { cohortId, date, part, language }));
  };
  const signAndPrint = async () => {
    if (!report.data) return;
    const signed = await sign.run({ cohortId, date, part, seen: report.data.seen });
    if (signed.ok) print();
  };

  const inspector =
    beside === 'days' && days.data ? (
      <DaysPanel
        days={days.data}
        open={{ date, part }}
        onOpen={place.openReport}
        onEarlier={allDays ? undefined : () => setAllDays(true)}
        onClose={close}
      />
    ) : beside === 'establishment' && report.data ? (
      <EstablishmentPanel cohortId={cohortId} content={report.data.known} onClose={close} />
    ) : typeof beside === 'object' && beside?.of === 'now' && now.data ? (
      <NamesPanel figure={beside} content={now.data.content} known={null} overdue={overdue} onClose={close} />
    ) : typeof beside === 'object' && beside?.of === 'sheet' && content && report.data ? (
      <NamesPanel
        figure={beside}
        content={content}
        known={report.data.signed && report.data.known}
        overdue={report.data.signed ? [] : overdue}
        onClose={close}
      />
    ) : null;

  return (
    <StrengthFrame inspector={inspector}>
      <ReportBar
        date={date}
        part={part}
        report={report.data}
        busy={sign.running || drawing}
        onOpen={place.openReport}
        onDays={() => place.openBeside('days')}
        onUnknown={() => place.openBeside({ of: 'sheet', row: 'all', column: 'unknown' })}
        onSign={() => void signAndPrint()}
        onPrint={print}
      />
      <ScreenBody>
        {failure && <Refusal failure={failure} />}
        {report.data && content && !report.error && (
          <>
            <div className={classes.top}>
              <ReportState report={report.data} />
              {report.data.signed && maySign && !revoking && (
                <Action size="xs" quiet onClick={() => setRevoking(true)}>
                  {t('strength.revoke')}
                </Action>
              )}
            </div>
            {report.data.signed && revoking && (
              <RevokeForm which={{ cohortId, date, part }} onDone={() => setRevoking(false)} />
            )}
            <StrengthLine
              figures={figuresOf(content)}
              onOpen={(column) => place.openBeside({ of: 'sheet', row: 'all', column })}
            />
            {now.data && (
              <div className={classes.now}>
                <span className="t2 tn">{t('strength.now', { at: now.data.at })}</span>
                <StrengthLine
                  small
                  figures={figuresOf(now.data.content)}
                  overdue={overdue.length}
                  onOpen={(column) => place.openBeside({ of: 'now', row: 'all', column })}
                />
              </div>
            )}
            <Overdue men={overdue} />
            <ChangesBlock changes={report.data.changes} />
            <StrengthSheet
              content={content}
              known={report.data.known}
              onOpen={(row, column) => place.openBeside({ of: 'sheet', row, column })}
              onEstablishment={mayState ? () => place.openBeside('establishment') : undefined}
            />
            <AbsentList content={content} />
            {report.data.revoked.length > 0 && (
              <ul className={classes.revoked}>
                {report.data.revoked.map(({ reportId, signedBy, signedAt, revokedAt, revokedBy, reason }) => (
                  <li key={reportId}>
                    {t('strength.revoked', { by: signedBy, signedAt, at: revokedAt, revoker: revokedBy, reason })}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </ScreenBody>
      <PaperPreview paper={paper} onClose={closePaper} />
    </StrengthFrame>
  );
}
