import type { OutputOf } from '../../shared/contract/contract.ts';

/** One of the people who may open the file. */
export type Person = OutputOf<'people.list'>[number];
