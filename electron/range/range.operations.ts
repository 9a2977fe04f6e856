import type { rangeOperations } from '../../shared/contract/range.contract.ts';
import { cardFault, mostOf } from '../../shared/range/card.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import {
  findApproval,
  findCard,
  findRange,
  highestLane,
  isPlace,
  listApprovals,
  listCards,
  listRangePlaces,
  listRanges,
  listUsesOfRange,
  putApproval,
  putCard,
  putRange,
  removeApproval,
  setCardRetired,
} from './range.repository.ts';
import { safetyHandlers } from './safety.operations.ts';
import { weaponHandlers } from './weapons.operations.ts';

export const rangeHandlers: HandlersOf<typeof rangeOperations> = {
  ...safetyHandlers,
  ...weaponHandlers,

  'range.setup': ({ db }) => {
    const uses = listUsesOfRange(db);
    return {
      ranges: listRanges(db).map((range) => ({ ...range, active: range.active === 1 })),
      approvals: listApprovals(db).map((approval) => ({
        ...approval,
        days: uses.filter(({ rangeId, date }) => rangeId === approval.rangeId && date === approval.date).length,
      })),
      cards: listCards(db).map((card) => ({ ...card, retired: card.retired === 1 })),
      places: listRangePlaces(db),
    };
  },

  'range.saveRange': ({ db, tell }, { rangeId, active, ...range }) => {
    if (rangeId !== null && !findRange(db, rangeId)) refuse('range.unknownRange', { rangeId });
    const others = listRanges(db).filter((one) => one.rangeId !== rangeId);
    if (others.some(({ name }) => name === range.name)) refuse('range.nameTaken', { name: range.name });
    const there = range.placeId === null ? undefined : others.find(({ placeId }) => placeId === range.placeId);
    if (there) refuse('range.placeTaken', { name: there.name });
    if (range.placeId !== null && !isPlace(db, range.placeId))
      refuse('programme.unknownPlace', { placeId: range.placeId });
    const lane = rangeId === null ? 0 : highestLane(db, rangeId);
    if (lane > range.lanes) refuse('range.lanesInUse', { lane });
    const id = putRange(db, { ...range, active: active ? 1 : 0 }, rangeId);
    tell({ name: range.name });
    return { rangeId: id };
  },

  'range.saveApproval': ({ db, tell }, { approvalId, ...approval }) => {
    const range = findRange(db, approval.rangeId) ?? refuse('range.unknownRange', { rangeId: approval.rangeId });
    if (approvalId !== null && !findApproval(db, approvalId)) refuse('range.unknownApproval', { approvalId });
    if (approval.from >= approval.to) refuse('range.approvalTimes', { from: approval.from, to: approval.to });
    const id = putApproval(db, approval, approvalId);
    tell({ range: range.name, date: approval.date, from: approval.from, to: approval.to });
    return { approvalId: id };
  },

  'range.removeApproval': ({ db, tell }, { approvalId }) => {
    const approval = findApproval(db, approvalId) ?? refuse('range.unknownApproval', { approvalId });
    const leans = listUsesOfRange(db).some(
      ({ rangeId, date, state }) => rangeId === approval.rangeId && date === approval.date && state === 'ready',
    );
    if (leans) refuse('range.approvalInUse', { date: approval.date });
    removeApproval(db, approvalId);
    tell({ range: findRange(db, approval.rangeId)?.name ?? '', date: approval.date });
    return {};
  },

  'range.saveCard': ({ db, tell }, { cardId, ...card }) => {
    if (cardId !== null && !findCard(db, cardId)) refuse('range.unknownCard', { cardId });
    if (listCards(db).some((one) => one.cardId !== cardId && one.name === card.name))
      refuse('range.nameTaken', { name: card.name });
    const fault = cardFault(card);
    if (fault) refuse('range.cardThresholds', { fault, most: mostOf(card) });
    const id = putCard(db, card, cardId);
    tell({ name: card.name });
    return { cardId: id };
  },

  'range.retireCard': ({ db, tell }, { cardId, retired }) => {
    const card = findCard(db, cardId) ?? refuse('range.unknownCard', { cardId });
    setCardRetired(db, cardId, retired);
    tell({ name: card.name, retired, ...(retired && { context: 'off' }) });
    return {};
  },
};
