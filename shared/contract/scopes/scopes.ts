import type { OperationName } from '../contract.ts';
import type { Scope } from '../scope.ts';
import { dayScopes } from './day-scopes.ts';
import { houseScopes } from './house-scopes.ts';
import { leavingScopes } from './leaving-scopes.ts';
import { paperScopes } from './paper-scopes.ts';
import { rangeScopes } from './range-scopes.ts';
import { studyScopes } from './study-scopes.ts';

/** Every operation says whom it touches: one that is left out here does not compile. */
export const scopes: Record<OperationName, Scope> = {
  ...houseScopes,
  ...studyScopes,
  ...dayScopes,
  ...rangeScopes,
  ...leavingScopes,
  ...paperScopes,
};
