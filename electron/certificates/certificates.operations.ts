import type { certificatesOperations } from '../../shared/contract/certificates.contract.ts';
import type { HandlersOf } from '../host/handlers.ts';

export const certificatesHandlers = {} as HandlersOf<typeof certificatesOperations>;
