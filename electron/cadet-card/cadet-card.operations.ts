import type { cadetCardOperations } from '../../shared/contract/cadet-card.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { draw, drawn, paper } from '../papers/printing.ts';
import { PAPER_TEXTS } from '../papers/texts/both-languages.ts';
import { readCard } from './read-card.ts';

export const cadetCardHandlers: HandlersOf<typeof cadetCardOperations> = {
  'cadetCard.get': (context, { cadetId }) => readCard(context, cadetId),

  'papers.cadetCardPdf': drawn<'papers.cadetCardPdf'>(async (context, { cadetId, language }) => {
    const { value: card } = context.perform('cadetCard.get', { cadetId });
    context.reveal({ cadetIds: [cadetId], whole: false });
    context.tell({ name: card.man.name });
    const { photo } = context.perform('gate.photo', { cadetId }).value;
    const bytes = await draw(context, 'cadetCardPdf', language, { card, photo });
    return paper(`${PAPER_TEXTS[language].cadetCard.title} ${card.man.name}`, 'pdf', bytes);
  }),
};
