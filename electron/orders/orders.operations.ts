import type { ordersOperations } from '../../shared/contract/orders.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const ordersHandlers: HandlersOf<typeof ordersOperations> = {};
