import type { ordersOperations } from '../../shared/contract/orders.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

const notYet = (): never => {
  throw new Error('not built yet');
};

export const ordersHandlers: HandlersOf<typeof ordersOperations> = {
  'orders.list': notYet,
  'orders.candidates': notYet,
  'orders.prepareGraduation': notYet,
  'orders.changeGraduation': notYet,
  'orders.expulsionEffects': notYet,
  'orders.prepareExpulsion': notYet,
  'orders.changeExpulsion': notYet,
  'orders.withdraw': notYet,
  'orders.sign': notYet,
  'orders.oath': notYet,
  'orders.setOath': notYet,
  'orders.noteOath': notYet,
};
