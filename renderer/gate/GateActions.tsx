import { IconPrinter, IconScript, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sheetNight } from '../../shared/presence/sheet-time.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { usePaper } from '../components/use-paper.ts';
import { currentLanguage } from '../i18n/setup.ts';
import { openShiftDialog } from '../people/shift-dialog.ts';

/** Beside the gate's title: the sheet for a power cut, its way back in, and the change of shift. */
export function GateActions({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayWrite = useMay('gate.write');
  const { params } = useLocation();
  const { paper, drawing, show, close } = usePaper();
  const language = currentLanguage() === 'ru' ? ('ru' as const) : ('kk' as const);
  const print = () => void show(call('papers.gateSheetPdf', { cohortId, language, night: sheetNight(localNow()) }));
  const entering = params.sheet === '1';
  return (
    <>
      <Action icon={IconPrinter} busy={drawing} onClick={print} title={t('gate.sheet.printTitle')}>
        {t('gate.sheet.print')}
      </Action>
      {mayWrite && (
        <Action icon={IconScript} onClick={() => goTo('leave', { part: 'gate', ...(!entering && { sheet: '1' }) })}>
          {entering ? t('gate.sheet.leave') : t('gate.sheet.enter')}
        </Action>
      )}
      {mayWrite && (
        <Action icon={IconUsersGroup} onClick={openShiftDialog}>
          {t('session.shift.open')}
        </Action>
      )}
      <PaperPreview paper={paper} onClose={close} />
    </>
  );
}
