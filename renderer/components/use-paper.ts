import { useState } from 'react';
import type { Paper } from '../../shared/contract/values.ts';
import type { Result } from '../../shared/kit/result.ts';
import { showFailure } from '../app/toasts.tsx';
import { saveFile } from './save-file.ts';

/** Asks for a paper: a PDF is looked at first (<PaperPreview paper onClose={close}>), anything else is saved at once. */
export function usePaper() {
  const [paper, setPaper] = useState<Paper | null>(null);
  const [drawing, setDrawing] = useState(false);
  const show = async (asked: Promise<Result<Paper>>): Promise<void> => {
    setDrawing(true);
    const result = await asked;
    setDrawing(false);
    if (!result.ok) showFailure(result);
    else if (result.value.mediaType === 'application/pdf') setPaper(result.value);
    else saveFile(result.value);
  };
  return { paper, drawing, show, close: () => setPaper(null) };
}
