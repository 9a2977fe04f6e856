import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreenKeys } from '../app/keys.ts';
import { useMay } from '../app/session.ts';
import { IconAction } from '../components/IconAction.tsx';
import { TimetablePaperDialog } from '../papers/TimetablePaperDialog.tsx';

interface Props {
  cohortId: number;
  version: number;
  /** Calendar week shown, from 1. */
  week: number;
}

/** The way from the board to its papers. */
export function PrintMenu({ cohortId, version, week }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const mayPrint = useMay('papers.print');
  useScreenKeys(mayPrint ? [{ keys: 'Ctrl+KeyP', label: t('timetable.print'), run: () => setOpen(true) }] : []);
  if (!mayPrint) return null;
  return (
    <>
      <IconAction icon={IconPrinter} label={t('timetable.print')} kbd="Ctrl P" framed onClick={() => setOpen(true)} />
      {open && (
        <TimetablePaperDialog cohortId={cohortId} version={version} week={week} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
