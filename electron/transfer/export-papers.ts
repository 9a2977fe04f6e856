import type { DeskContext } from '../host/handlers.ts';
import { Refusal } from '../host/refusal.ts';
import type { ExportedPaper } from './write-export.ts';

/** Papers that a school keeps for years, of every intake; what an intake does not have yet is left out. */
export async function keptPapers({ ask }: Pick<DeskContext, 'ask'>): Promise<ExportedPaper[]> {
  const papers: ExportedPaper[] = [];
  const draw = async (cohortCode: string, name: 'examSummaryPdf' | 'certificateRegisterPdf', cohortId: number) => {
    try {
      const { fileName, bytes } = await ask(`papers.${name}`, { cohortId, language: 'kk' });
      papers.push({ fileName: `${cohortCode}-${fileName}`, bytes: Buffer.from(bytes, 'base64') });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };
  for (const { id: cohortId, code } of await ask('cohorts.list', {})) {
    await draw(code, 'examSummaryPdf', cohortId);
    await draw(code, 'certificateRegisterPdf', cohortId);
    for (const { orderId, state } of await ask('orders.list', { cohortId })) {
      if (state !== 'signed') continue;
      const { fileName, bytes } = await ask('papers.schoolOrderPdf', { orderId, language: 'kk' });
      papers.push({ fileName: `${code}-${orderId}-${fileName}`, bytes: Buffer.from(bytes, 'base64') });
    }
  }
  return papers;
}
