import { useState } from 'react';
import type { Paper } from '../../shared/contract/values.ts';
import { call } from '../app/client.ts';
import { showFailure } from '../app/toasts.tsx';
import { saveFile } from '../components/save-file.ts';
import { currentLanguage } from '../i18n/setup.ts';

/** Papers are made in the school's two languages: Russian for who reads Russian, else Kazakh. */
const paperLanguage = () => (currentLanguage() === 'ru' ? 'ru' : 'kk');

/** The printed enrolment order, drawn when somebody asks to see it. */
export function useOrderPaper() {
  const [paper, setPaper] = useState<Paper | null>(null);
  const [drawing, setDrawing] = useState(false);
  const show = async (orderId: number) => {
    setDrawing(true);
    const result = await call('papers.enrolmentOrderPdf', { orderId, language: paperLanguage() });
    setDrawing(false);
    if (result.ok) setPaper(result.value);
    else showFailure(result);
  };
  return { paper, drawing, show, close: () => setPaper(null) };
}

/** The list with masked numbers as an Excel file. */
export async function saveList(cohortId: number): Promise<void> {
  const result = await call('papers.admissionsXlsx', { cohortId, language: paperLanguage() });
  if (result.ok) saveFile(result.value);
  else showFailure(result);
}
