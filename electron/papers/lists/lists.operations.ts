import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { listsOperations } from '../../../shared/contract/lists.contract.ts';
import type { Paper } from '../../../shared/contract/values.ts';
import type { Context, HandlersOf } from '../../host/handlers.ts';
import { draw, drawn, paper } from '../printing.ts';
import { listCsv } from './csv.ts';

export const listsHandlers: HandlersOf<typeof listsOperations> = {
  'papers.list': drawn<'papers.list'>(listFile),

  'papers.menList': drawn<'papers.menList'>(async (context, { cadetIds, ...list }) => {
    context.reveal({ cadetIds, whole: false });
    context.tell({ list: list.title, count: new Set(cadetIds).size, format: list.format });
    return listFile(context, list);
  }),
};

/** The list as a file of the asked kind, named by its title and its day. */
async function listFile(
  context: Context,
  { format, size, language, ...list }: ParsedInputOf<'papers.list'>,
): Promise<Paper> {
  const name = `${list.title} ${context.today}`;
  if (format === 'csv') return paper(name, 'csv', listCsv(list));
  if (format === 'xlsx') return paper(name, 'xlsx', await draw(context, 'listXlsx', language, list));
  return paper(
    name,
    'pdf',
    await draw(context, 'listPdf', language, { ...list, size, version: context.services.programVersion }),
  );
}
